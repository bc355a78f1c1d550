'use client';

import { DropdownMenu as Radix } from 'radix-ui';

/** A menu that opens from its trigger (a Button). Arrow keys, typing ahead and Escape work. */
export function Menu({ trigger, children }: { trigger: React.ReactNode; children: React.ReactNode }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="menu" align="start" sideOffset={4} collisionPadding={8}>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** One choice of a menu. */
export function MenuItem({
  children,
  onSelect,
  isDanger = false,
  disabled = false,
}: {
  children: React.ReactNode;
  onSelect: () => void;
  isDanger?: boolean;
  disabled?: boolean;
}) {
  return (
    <Radix.Item className={`menu-item ${isDanger ? 'menu-danger' : ''}`} onSelect={onSelect} disabled={disabled}>
      {children}
    </Radix.Item>
  );
}
