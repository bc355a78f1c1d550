import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { forbidden, notFound } from 'next/navigation';
import { z } from 'zod';
import { PageHead } from '@/components/desk/ui/page-head';
import { ContentDiffView } from '@/components/desk/revisions/content-diff';
import { RestoreForm } from '@/components/desk/revisions/restore-form';
import { findCards } from '@/domain/articles/card-queries';
import { advertisingChoices, articleKinds } from '@/domain/articles/fields';
import { diffContent } from '@/domain/articles/diff/diff-content';
import { openDraft } from '@/domain/publishing/drafts/open-draft';
import { listRevisions, readRevision } from '@/domain/publishing/revisions/revisions';
import { readSettings } from '@/domain/settings/queries';
import { findNamesByIds } from '@/domain/taxonomy/find-names';
import { listSectionOptions } from '@/domain/taxonomy/queries';
import { deskArticlePath, deskRevisionsPath } from '@/lib/urls';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { restoreRevisionAction } from '../actions';
import '@/app/styles/desk/editor.css';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ show?: string; now?: string }> };

export async function generateMetadata() {
  await requireActor('articles');
  const t = await getTranslations('editor.revisions');
  return { title: t('title') };
}

/** The revisions of an article: author, time, changes, and restoring. */
export default async function RevisionsPage({ params, searchParams }: Props) {
  const { actor, locale } = await requireActor('articles');
  const [{ id }, { show, now }] = await Promise.all([params, searchParams]);
  if (!z.uuid().safeParse(id).success) notFound();
  const opened = await openDraft(actor, id);
  if (!opened.ok) return opened.reason === 'forbidden' ? forbidden() : notFound();
  const [revisions, settings, { desk, editor }, t] = await Promise.all([
    listRevisions(actor, id),
    readSettings(),
    getMessages(),
    getTranslations('editor.revisions'),
  ]);
  const formatDateTime = createDateTimeFormatter(settings, locale);
  const chosen = revisions.find((one) => one.id === show) ?? revisions[0];
  return (
    <NextIntlClientProvider locale={locale} messages={{ desk, editor }}>
      <PageHead title={t('title')} hint={opened.value.content.title}>
        <a href={deskArticlePath(id)}>{t('back')}</a>
      </PageHead>
      <div className="editor-revisions">
        <ol>
          {revisions.map(({ id: revisionId, number, label, createdAt, writer }) => (
            <li key={revisionId}>
              <a
                href={`${deskRevisionsPath(id)}?show=${revisionId}`}
                aria-current={revisionId === chosen?.id ? 'true' : undefined}
              >
                {label || t('number', { number })}
              </a>
              <p>
                {writer ? <bdi>{writer}</bdi> : t('nobody')} ·{' '}
                <time dateTime={createdAt.toISOString()}>{formatDateTime(createdAt)}</time>
              </p>
              {opened.value.canEdit && revisionId === chosen?.id ? (
                <RestoreForm action={restoreRevisionAction} articleId={id} revisionId={revisionId} />
              ) : null}
            </li>
          ))}
        </ol>
        {chosen ? (
          <Changes id={id} revisionId={chosen.id} withNow={now === '1'} formatDateTime={formatDateTime} />
        ) : (
          <p>{t('none')}</p>
        )}
      </div>
    </NextIntlClientProvider>
  );
}

async function Changes({
  id,
  revisionId,
  withNow,
  formatDateTime,
}: {
  id: string;
  revisionId: string;
  withNow: boolean;
  formatDateTime: (at: Date) => string;
}) {
  const { actor } = await requireActor('articles');
  const [t, fields] = await Promise.all([getTranslations('editor.revisions'), getTranslations('editor.fields')]);
  const read = await readRevision(actor, id, revisionId, withNow);
  if (!read?.other) return <p>{t('first')}</p>;
  const [before, after] = withNow ? [read.content, read.other] : [read.other, read.content];
  const ids = {
    topicIds: [...before.topicIds, ...after.topicIds],
    authorIds: [...before.authorIds, ...after.authorIds],
    threadId: after.threadId,
  };
  const pinned = [...new Set([before, after].flatMap((one) => [...one.relatedPinIds, ...one.relatedExcludeIds]))];
  const [names, sections, cards] = await Promise.all([findNamesByIds(ids), listSectionOptions(), findCards(pinned)]);
  const titles = Object.fromEntries([...cards].map(([cardId, card]) => [cardId, card.title]));
  const ends = Object.fromEntries(
    [before, after].flatMap(({ relatedPinEnds }) =>
      Object.entries(relatedPinEnds).map(([one, end]) => [
        `${one} ${end}`,
        `${titles[one] ?? ''} ${formatDateTime(new Date(end))}`,
      ]),
    ),
  );
  const options = Object.fromEntries([
    ...articleKinds.map((kind) => [kind, fields(`kinds.${kind}`)]),
    ...advertisingChoices.map((choice) => [choice, fields(`advertisingChoices.${choice}`)]),
  ]);
  const other = `${deskRevisionsPath(id)}?show=${revisionId}`;
  return (
    <section aria-label={t('changes')}>
      <p>
        <a href={withNow ? other : `${other}&now=1`}>{t(withNow ? 'withBefore' : 'withNow')}</a>
      </p>
      <ContentDiffView
        diff={diffContent(before, after)}
        names={{
          ...options,
          ...names,
          ...titles,
          ...ends,
          ...Object.fromEntries(sections.map((one) => [one.id, one.name])),
        }}
      />
    </section>
  );
}
