'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '@/components/desk/ui/dialog';

const keys: [string, string][] = [
  ['strong', 'Ctrl B'],
  ['emphasis', 'Ctrl I'],
  ['link', 'Ctrl K'],
  ['foreign', 'Ctrl ⇧ E'],
  ['heading2', 'Ctrl Alt 2'],
  ['heading3', 'Ctrl Alt 3'],
  ['bulletList', 'Ctrl ⇧ 8'],
  ['orderedList', 'Ctrl ⇧ 7'],
  ['quote', 'Ctrl ⇧ 9'],
  ['rtl', 'Ctrl ⇧ →'],
  ['ltr', 'Ctrl ⇧ ←'],
  ['lineBreak', '⇧ Enter'],
  ['undo', 'Ctrl Z'],
  ['redo', 'Ctrl Y'],
  ['find', 'Ctrl F'],
  ['note', 'Ctrl Alt M'],
  ['slash', '/'],
  ['help', 'Ctrl /'],
];

/** The editor's keyboard shortcuts. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations('editor.help');
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={t('title')} description={t('hint')}>
      <dl className="editor-keys">
        {keys.map(([name, key]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              <kbd dir="ltr">{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
