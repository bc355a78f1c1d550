import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { Button } from '@/components/desk/ui/button';
import { PageHead } from '@/components/desk/ui/page-head';
import { CoverageEditor } from '@/components/desk/live/coverage-editor';
import { dateStyleOf } from '@/components/site/date-style';
import { findCoverage, listDeskEntries } from '@/domain/live/desk-queries';
import { readSettings } from '@/domain/settings/queries';
import { articlePath, deskArticlePath, deskLivePath } from '@/lib/urls';
import { requireActor } from '@/server/session/require-actor';
import { findLinkTargets } from '../../articles/[id]/actions';
import { mediaActions } from '../../media/media-actions';
import * as actions from '../actions';
import '@/app/styles/desk/editor.css';
import '@/app/styles/desk/live.css';

type Params = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Params) {
  await requireActor('live');
  const [t, { id }] = await Promise.all([getTranslations('desk.live'), params]);
  const coverage = z.uuid().safeParse(id).success ? await findCoverage(id) : null;
  return { title: coverage?.title ?? t('title') };
}

/** The editor of one live story. */
export default async function LiveStoryPage({ params }: Params) {
  await requireActor('live');
  const { id } = await params;
  const coverage = z.uuid().safeParse(id).success ? await findCoverage(id) : null;
  if (!coverage) notFound();
  const [t, { desk, editor }, locale, page, settings] = await Promise.all([
    getTranslations('desk.live'),
    getMessages(),
    getLocale(),
    listDeskEntries(id),
    readSettings(),
  ]);
  return (
    <NextIntlClientProvider locale={locale} messages={{ desk, editor }}>
      <PageHead title={coverage.title}>
        <Button look="quiet" size="small" asChild>
          <a href={deskLivePath()}>{t('back')}</a>
        </Button>
        <Button look="quiet" size="small" asChild>
          <a href={deskArticlePath(id)}>{t('edit')}</a>
        </Button>
        {coverage.isPublic ? (
          <Button look="quiet" size="small" asChild>
            <a href={articlePath(coverage)}>{t('seePage')}</a>
          </Button>
        ) : null}
      </PageHead>
      <CoverageEditor
        coverage={coverage}
        page={page}
        dates={dateStyleOf(settings)}
        findLinkTargets={findLinkTargets}
        media={mediaActions}
        actions={{
          post: actions.postEntry,
          edit: actions.editEntry,
          move: actions.moveEntry,
          remove: actions.removeEntry,
          restore: actions.restoreEntry,
          look: actions.pollEntries,
          older: actions.listOlderEntries,
          close: actions.closeCoverage,
          reopen: actions.reopenCoverage,
          publish: actions.publishCoverage,
        }}
      />
    </NextIntlClientProvider>
  );
}
