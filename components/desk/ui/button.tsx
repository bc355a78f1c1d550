import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';

type ButtonVariants = {
  /** One primary button per screen; `danger` for what cannot be undone; `quiet` is text alone. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'usual' | 'small';
  /** Styles its only child (a link) instead of rendering a button. */
  asChild?: boolean;
};

/** A button of the desk; its type defaults to `button`. */
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
