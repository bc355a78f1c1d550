import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { Button } from '@/components/desk/ui/button';
import { EditionHistory } from '@/components/desk/front-page/edition-history';
import { PageHead } from '@/components/desk/ui/page-head';
import { listFrontHistory, readFrontDesk } from '@/domain/curation/desk-queries';
import { readSettings } from '@/domain/settings/queries';
import { deskFrontHistoryPath, deskFrontPagePath } from '@/lib/urls';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { putBackFront, restoreFront } from '../actions';
import { toEditionViewModel } from '../edition-view-model';

type Props = { searchParams: Promise<{ after?: string }> };

export async function generateMetadata() {
  await requireActor('front-page');
  const t = await getTranslations('desk.front');
  return { title: t('history') };
}

/** The editions that readers have seen. */
export default async function FrontHistoryPage({ searchParams }: Props) {
  const user = await requireActor('front-page');
  const after = z.uuid().safeParse((await searchParams).after).data;
  const [t, history, desk, settings] = await Promise.all([
    getTranslations('desk.front'),
    listFrontHistory(after),
    readFrontDesk(),
    readSettings(),
  ]);
  const formatDateTime = createDateTimeFormatter(settings, user.locale);
  return (
    <>
      <PageHead title={t('history')} hint={t('historyHint')}>
        <Button look="quiet" asChild>
          <a href={deskFrontPagePath()}>{t('back')}</a>
        </Button>
      </PageHead>
      <EditionHistory
        editions={history.items.map((edition) => toEditionViewModel(edition, formatDateTime))}
        version={desk.version}
        actions={{ restore: restoreFront, putBack: putBackFront }}
      />
      {history.next ? (
        <Button asChild>
          <a href={deskFrontHistoryPath(history.next)}>{t('older')}</a>
        </Button>
      ) : null}
    </>
  );
}
