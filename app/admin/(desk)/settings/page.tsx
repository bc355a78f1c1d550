import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/desk/ui/button';
import { TextField } from '@/components/desk/ui/field';
import { PageHead } from '@/components/desk/ui/page-head';
import { type SettingsGroup, settingsGroupNames, settingsGroups } from '@/domain/settings/types';
import { foldArabic } from '@/lib/arabic/fold';
import { settingsPath } from '@/lib/urls';
import { requireActor } from '@/server/session/require-actor';

export async function generateMetadata() {
  await requireActor('settings');
  const t = await getTranslations('desk.settings');
  return { title: t('title') };
}

/** The screens of the settings, searched by the words on them. */
export default async function SettingsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await requireActor('settings');
  const { q } = await searchParams;
  const words = typeof q === 'string' ? q.slice(0, 100).trim() : '';
  const t = await getTranslations('desk.settings');
  const labels = (group: SettingsGroup) => settingsGroups[group].map((key) => t(key));
  const wanted = foldArabic(words);
  const found = settingsGroupNames.filter((group) =>
    foldArabic([t(`groups.${group}`), t(`about.${group}`), ...labels(group)].join(' ')).includes(wanted),
  );
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <form role="search" className="library-search">
        <TextField label={t('search')} name="q" type="search" maxLength={100} defaultValue={words} />
        <Button type="submit">{t('find')}</Button>
      </form>
      {found.length === 0 ? <p>{t('notFound')}</p> : null}
      <ul className="settings-index">
        {found.map((group) => (
          <li key={group}>
            <a href={settingsPath(group)}>{t(`groups.${group}`)}</a>
            <p className="quiet">{t(`about.${group}`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
