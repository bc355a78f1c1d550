'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/desk/ui/button';
import { useToast } from '@/components/desk/ui/toasts';
import type { ActionResult } from '@/lib/form-state';

/** A past or scheduled edition, formatted for display. */
export type EditionViewModel = {
  id: string;
  when: string;
  name: string;
  writer: string | null;
  error: string;
  preview: string;
};

type EditionAction = {
  label: string;
  done: string;
  run: (edition: EditionViewModel) => Promise<ActionResult<unknown>>;
};

/** A list of editions, each with a preview and actions. */
export function EditionList({
  title,
  editions,
  verbs,
}: {
  title: string;
  editions: EditionViewModel[];
  verbs: EditionAction[];
}) {
  const t = useTranslations('desk.front');
  const showToast = useToast();
  const [isBusy, start] = useTransition();
  const act = (verb: EditionAction, edition: EditionViewModel) =>
    start(async () => {
      const result = await verb.run(edition).catch(() => null);
      showToast(result?.ok ? verb.done : (result?.message ?? t('states.lost')), {
        tone: result?.ok ? 'done' : 'failed',
      });
    });
  return (
    <section className="part" aria-label={title}>
      <h2>{title}</h2>
      {editions.length === 0 ? <p className="quiet">{t('noEditions')}</p> : null}
      <ul className="lines">
        {editions.map((edition) => {
          const { id, when, name, writer, error, preview } = edition;
          return (
            <li key={id} className="edition">
              <span className="edition-when">
                <strong>{when}</strong> <bdi>{name}</bdi>
                {error ? <span className="field-error"> {t('editionFailed', { why: error })}</span> : null}
              </span>
              <span className="quiet small">{writer ? t('by', { name: writer }) : t('byItself')}</span>
              <span className="row">
                <Button size="small" look="quiet" asChild>
                  <a href={preview} target="_blank" rel="noopener" aria-label={t('previewOf', { when })}>
                    {t('look')}
                  </a>
                </Button>
                {verbs.map((verb) => (
                  <Button
                    key={verb.label}
                    size="small"
                    disabled={isBusy}
                    onClick={() => act(verb, edition)}
                    aria-label={`${verb.label}: ${when}`}
                  >
                    {verb.label}
                  </Button>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
