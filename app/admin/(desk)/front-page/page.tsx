import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/admin/button';
import { BreakingForm } from '@/components/admin/front/breaking-form';
import { FrontDesk } from '@/components/admin/front/front-desk';
import { ScheduledFronts } from '@/components/admin/front/scheduled-fronts';
import { PageHead } from '@/components/admin/page-head';
import { listScheduledFronts, readFrontDesk } from '@/domain/curation/desk-queries';
import { readBreaking } from '@/domain/curation/queries';
import { readSettings } from '@/domain/settings/queries';
import { deskFrontHistoryPath, frontPreviewPath } from '@/lib/urls';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import * as actions from './actions';
import { inWords } from './edition-in-words';

export async function generateMetadata() {
  await requireActor('front-page');
  const t = await getTranslations('desk.front');
  return { title: t('title') };
}

/** What stands where on the front page, and the breaking bar. */
export default async function FrontDeskPage() {
  const user = await requireActor('front-page');
  const [t, desk, scheduled, breaking, settings] = await Promise.all([
    getTranslations('desk.front'),
    readFrontDesk(),
    listScheduledFronts(),
    readBreaking(),
    readSettings(),
  ]);
  const write = createDateTimeFormatter(settings, user.locale);
  const {
    saveDraft: save,
    readDraft: read,
    publishFront: publish,
    putBackFront: putBack,
    scheduleFront: schedule,
    cancelFront: cancel,
    restoreFront: restore,
    searchForFront: search,
  } = actions;
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')}>
        <Button look="quiet" asChild>
          <a href={deskFrontHistoryPath()}>{t('history')}</a>
        </Button>
      </PageHead>
      <FrontDesk
        desk={desk}
        preview={frontPreviewPath()}
        actions={{ save, read, publish, putBack, schedule, cancel, restore, search }}
      />
      <ScheduledFronts editions={scheduled.map((edition) => inWords(edition, write))} cancel={cancel} />
      <BreakingForm set={actions.setBreaking} end={actions.endBreaking} current={breaking?.text ?? null} />
    </>
  );
}
