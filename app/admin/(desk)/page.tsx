import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/admin/page-head';
import { requireActor } from '@/server/session/require-actor';

/** What waits for the person today. */
export default async function OverviewPage() {
  await requireActor('overview');
  const t = await getTranslations('desk.nav');
  return <PageHead title={t('overview')} />;
}
