'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import { useEditing } from '../editor/session/editing';
import { Findings } from './findings';

/** The current results of the checks before publishing. */
export function ChecksPanel() {
  const t = useTranslations('editor.checks');
  const { inspection, inspect, store } = useEditing();
  const count = inspection?.findings.length ?? 0;
  const look = async () => {
    await store.flush();
    await inspect();
  };
  return (
    <details className="editor-checks">
      <summary>
        {t('title')} {count > 0 ? <span className="tag">{t('count', { count })}</span> : null}
      </summary>
      <Findings />
      <div>
        <Button look="quiet" size="small" onClick={() => void look()}>
          {t('again')}
        </Button>
      </div>
    </details>
  );
}
