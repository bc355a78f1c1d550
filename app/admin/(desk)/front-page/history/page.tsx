import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { Button } from '@/components/admin/button';
import { FrontHistory } from '@/components/admin/front/front-history';
import { PageHead } from '@/components/admin/page-head';
import { listFrontHistory, readFrontDesk } from '@/domain/curation/desk-queries';
import { readSettings } from '@/domain/settings/queries';
import { deskFrontHistoryPath, deskFrontPagePath } from '@/lib/urls';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { putBackFront, restoreFront } from '../actions';
import { inWords } from '../edition-in-words';

type Props = { searchParams: Promise<{ after?: string }> };

export async function generateMetadata() {
  await requireActor('front-page');
  const t = await getTranslations('desk.front');
  return { title: t('history') };
}

/** The front pages that readers saw. */
export default async function FrontHistoryPage({ searchParams }: Props) {
  const user = await requireActor('front-page');
  const after = z.uuid().safeParse((await searchParams).after).data;
  const [t, history, desk, settings] = await Promise.all([
    getTranslations('desk.front'),
    listFrontHistory(after),
    readFrontDesk(),
    readSettings(),
  ]);
  const write = createDateTimeFormatter(settings, user.locale);
  return (
    <>
      <PageHead title={t('history')} hint={t('historyHint')}>
        <Button look="quiet" asChild>
          <a href={deskFrontPagePath()}>{t('back')}</a>
        </Button>
      </PageHead>
      <FrontHistory
        editions={history.items.map((edition) => inWords(edition, write))}
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
