'use client';

import { DropdownMenu as Radix } from 'radix-ui';

/** A menu opened by its trigger (a Button). Supports arrow keys, typeahead and Escape. */
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
