import { getTranslations } from 'next-intl/server';
import { CreateCoverageForm } from '@/components/desk/live/create-coverage-form';
import { CoverageList } from '@/components/desk/live/coverage-list';
import { PageHead } from '@/components/desk/ui/page-head';
import { listCoverages } from '@/domain/live/desk-queries';
import { readSettings } from '@/domain/settings/queries';
import { listSectionOptions } from '@/domain/taxonomy/queries';
import { coversSection } from '@/domain/users/policy';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { createCoverage } from './actions';

export async function generateMetadata() {
  await requireActor('live');
  const t = await getTranslations('desk.live');
  return { title: t('title') };
}

/** The live stories, open ones first. */
export default async function LivePage() {
  const user = await requireActor('live');
  const [t, settings, sections, { open, prepared, closed }] = await Promise.all([
    getTranslations('desk.live'),
    readSettings(),
    listSectionOptions(),
    listCoverages(),
  ]);
  const formatDateTime = createDateTimeFormatter(settings, user.locale);
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <CoverageList title={t('open')} lines={open} formatDateTime={formatDateTime} />
      <CreateCoverageForm
        action={createCoverage}
        sections={sections.filter(({ id }) => coversSection(user.actor, id))}
      />
      <CoverageList title={t('prepared')} lines={prepared} formatDateTime={formatDateTime} />
      <CoverageList title={t('closed')} lines={closed} formatDateTime={formatDateTime} />
    </>
  );
}
