import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/desk/ui/page-head';
import { SettingsForm } from '@/components/desk/settings/settings-form';
import { readSettings } from '@/domain/settings/queries';
import { REGIONS } from '@/lib/dates/months';
import { requireActor } from '@/server/session/require-actor';
import { updateSettingsAction } from './actions';

export async function generateMetadata() {
  await requireActor('settings');
  const t = await getTranslations('desk.settings');
  return { title: t('title') };
}

export default async function SettingsPage() {
  const { locale } = await requireActor('settings');
  const [t, settings] = await Promise.all([getTranslations('desk.settings'), readSettings()]);
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const regions = REGIONS.map((code) => ({ value: code, label: names.of(code) ?? code })).sort((a, b) =>
    a.label.localeCompare(b.label, locale),
  );
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <SettingsForm
        action={updateSettingsAction}
        settings={settings}
        regions={regions}
        timeZones={Intl.supportedValuesOf('timeZone')}
      />
    </>
  );
}
