import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';

type ButtonVariants = {
  /** One primary a screen; `danger` for what cannot be taken back; `quiet` is text alone. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'usual' | 'small';
  /** Gives the look to the one child (a link). */
  asChild?: boolean;
};

/** A button of the desk. A plain button unless `type` says otherwise. */
export function Button({
  look = 'plain',
  size = 'usual',
  asChild = false,
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & ButtonVariants) {
  const classes = `btn btn-${look} ${size === 'small' ? 'btn-small' : ''} ${className}`;
  return asChild ? <Slot.Root className={classes} {...rest} /> : <button type={type} className={classes} {...rest} />;
}
