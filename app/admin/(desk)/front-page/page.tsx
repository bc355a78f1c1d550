import { getTranslations } from 'next-intl/server';
import { BreakingForm } from '@/components/admin/front/breaking-form';
import { FrontDesk } from '@/components/admin/front/front-desk';
import { PageHead } from '@/components/admin/page-head';
import { readContainers } from '@/domain/curation/desk-queries';
import { readBreaking } from '@/domain/curation/queries';
import { requireActor } from '@/server/session/require-actor';
import * as actions from './actions';

export async function generateMetadata() {
  await requireActor('front-page');
  const t = await getTranslations('desk.front');
  return { title: t('title') };
}

/** What stands where on the front page, and the breaking bar. */
export default async function FrontDeskPage() {
  await requireActor('front-page');
  const [t, containers, breaking] = await Promise.all([getTranslations('desk.front'), readContainers(), readBreaking()]);
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <BreakingForm set={actions.setBreaking} end={actions.endBreaking} current={breaking?.text ?? null} />
      <FrontDesk containers={containers} save={actions.saveFront} search={actions.searchForFront} />
    </>
  );
}
