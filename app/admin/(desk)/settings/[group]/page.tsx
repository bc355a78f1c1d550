import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/desk/ui/page-head';
import { AccessForms } from '@/components/desk/settings/access-forms';
import { type FormGroup, SettingsForm } from '@/components/desk/settings/settings-form';
import { settingsGroupNames } from '@/domain/settings/types';
import { readAccess } from '@/domain/settings/access';
import { readSettings } from '@/domain/settings/queries';
import { settingsPath } from '@/lib/urls';
import { requireActor } from '@/server/session/require-actor';
import { setMaintenanceAction, setPrivacyAction, updateSettingsAction } from '../actions';
import { settingsChoices } from '../choices';

type Props = { params: Promise<{ group: string }> };

export async function generateMetadata({ params }: Props) {
  await requireActor('settings');
  const [t, group] = await Promise.all([getTranslations('desk.settings'), groupOf(params)]);
  return { title: t(`groups.${group}`) };
}

/** One screen of the settings. */
export default async function SettingsGroupPage({ params }: Props) {
  const { locale } = await requireActor('settings');
  const group = await groupOf(params);
  const t = await getTranslations('desk.settings');
  return (
    <>
      <p>
        <a href={settingsPath()}>{t('all')}</a>
      </p>
      <PageHead title={t(`groups.${group}`)} hint={t(`about.${group}`)} />
      {group === 'access' ? <AccessScreen /> : <FormScreen group={group} locale={locale} submit={t('submit')} />}
    </>
  );
}

async function AccessScreen() {
  const access = await readAccess();
  return <AccessForms access={access} setMaintenance={setMaintenanceAction} setPrivacy={setPrivacyAction} />;
}

async function FormScreen({ group, locale, submit }: { group: FormGroup; locale: string; submit: string }) {
  const settings = await readSettings();
  const choices = await settingsChoices(group, settings, locale);
  return (
    <SettingsForm group={group} action={updateSettingsAction} settings={settings} choices={choices} submit={submit} />
  );
}

async function groupOf(params: Props['params']) {
  const { group } = await params;
  return settingsGroupNames.find((name) => name === group) ?? notFound();
}
