import { getTranslations } from 'next-intl/server';
import { BeginCoverage } from '@/components/admin/live/begin-coverage';
import { CoverageList } from '@/components/admin/live/coverage-list';
import { PageHead } from '@/components/admin/page-head';
import { listCoverages } from '@/domain/live/desk-queries';
import { readSettings } from '@/domain/settings/queries';
import { listSections } from '@/domain/taxonomy/queries';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { beginCoverage } from './actions';

export async function generateMetadata() {
  await requireActor('live');
  const t = await getTranslations('desk.live');
  return { title: t('title') };
}

/** The live stories: those going on first. */
export default async function LivePage() {
  const user = await requireActor('live');
  const [t, settings, sections, { open, prepared, closed }] = await Promise.all([
    getTranslations('desk.live'),
    readSettings(),
    listSections(),
    listCoverages(),
  ]);
  const inWords = createDateTimeFormatter(settings, user.locale);
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <CoverageList title={t('open')} lines={open} inWords={inWords} />
      <BeginCoverage action={beginCoverage} sections={sections.map(({ id, name }) => ({ id, name }))} />
      <CoverageList title={t('prepared')} lines={prepared} inWords={inWords} />
      <CoverageList title={t('closed')} lines={closed} inWords={inWords} />
    </>
  );
}
