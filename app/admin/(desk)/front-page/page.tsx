import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/desk/ui/button';
import { BreakingForm } from '@/components/desk/front-page/breaking-form';
import { FrontPageEditor } from '@/components/desk/front-page/front-page-editor';
import { ScheduledEditions } from '@/components/desk/front-page/scheduled-editions';
import { PageHead } from '@/components/desk/ui/page-head';
import { listScheduledFronts, readFrontDesk } from '@/domain/curation/desk-queries';
import { readBreaking } from '@/domain/curation/queries';
import { readSettings } from '@/domain/settings/queries';
import { deskFrontHistoryPath, frontPreviewPath } from '@/lib/urls';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import * as actions from './actions';
import { toEditionViewModel } from './edition-view-model';

export async function generateMetadata() {
  await requireActor('front-page');
  const t = await getTranslations('desk.front');
  return { title: t('title') };
}

/** The editor of the front page and of the breaking bar. */
export default async function FrontPageEditorPage() {
  const user = await requireActor('front-page');
  const [t, desk, scheduled, breaking, settings] = await Promise.all([
    getTranslations('desk.front'),
    readFrontDesk(),
    listScheduledFronts(),
    readBreaking(),
    readSettings(),
  ]);
  const formatDateTime = createDateTimeFormatter(settings, user.locale);
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
      <FrontPageEditor
        desk={desk}
        preview={frontPreviewPath()}
        actions={{ save, read, publish, putBack, schedule, cancel, restore, search }}
      />
      <ScheduledEditions
        editions={scheduled.map((edition) => toEditionViewModel(edition, formatDateTime))}
        cancel={cancel}
      />
      <BreakingForm set={actions.setBreaking} end={actions.endBreaking} current={breaking?.text ?? null} />
    </>
  );
}
