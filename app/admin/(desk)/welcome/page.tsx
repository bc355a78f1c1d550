import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { InviteForm } from '@/components/desk/people/invite-form';
import { SettingsForm } from '@/components/desk/settings/settings-form';
import { Button } from '@/components/desk/ui/button';
import { PageHead } from '@/components/desk/ui/page-head';
import { FirstSectionsForm } from '@/components/desk/welcome/first-sections-form';
import { StepList } from '@/components/desk/welcome/step-list';
import { readSettings } from '@/domain/settings/queries';
import { listSections } from '@/domain/taxonomy/queries';
import { deskPath, welcomePath } from '@/lib/urls';
import { requireActor } from '@/server/session/require-actor';
import { inviteUserAction } from '../people/actions';
import { settingsChoices } from '../settings/choices';
import { createSectionsAction, saveDatesAction, saveIdentityAction, saveLookAction } from './actions';
import { type WelcomeStep, welcomeSteps } from './steps';

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  await requireActor('welcome');
  const t = await getTranslations('desk.welcome');
  return { title: t('title') };
}

/** The steps of setting up a new site. Each can be skipped and taken again. */
export default async function WelcomePage({ searchParams }: Search) {
  const { locale } = await requireActor('welcome');
  const { step: wanted = welcomeSteps[0] } = await searchParams;
  const step = welcomeSteps.find((name) => name === wanted) ?? notFound();
  const t = await getTranslations('desk.welcome');
  const at = welcomeSteps.indexOf(step);
  const [before, after] = [welcomeSteps[at - 1], welcomeSteps[at + 1]];
  return (
    <>
      <StepList
        label={t('title')}
        steps={welcomeSteps.map((name) => ({ name: t(`steps.${name}`), href: welcomePath(name) }))}
        current={at}
      />
      <PageHead title={t(`steps.${step}`)} hint={t(`hints.${step}`)} />
      <Step step={step} locale={locale} />
      <nav className="row welcome-ways" aria-label={t('ways')}>
        {before ? <a href={welcomePath(before)}>{t('back')}</a> : null}
        {after ? (
          <a href={welcomePath(after)}>{t('skip')}</a>
        ) : (
          <Button asChild look="primary">
            <a href={deskPath()}>{t('finish')}</a>
          </Button>
        )}
      </nav>
    </>
  );
}

async function Step({ step, locale }: { step: WelcomeStep; locale: string }) {
  if (step === 'colleagues') return <InviteForm action={inviteUserAction} isOpen />;
  if (step === 'sections') {
    const sections = await listSections();
    return <FirstSectionsForm action={createSectionsAction} present={sections.map(({ name }) => name)} />;
  }
  const [t, settings] = await Promise.all([getTranslations('desk.welcome'), readSettings()]);
  const choices = await settingsChoices(step, settings, locale);
  const action = { identity: saveIdentityAction, dates: saveDatesAction, look: saveLookAction }[step];
  return (
    <SettingsForm
      key={step}
      group={step}
      action={action}
      settings={settings}
      choices={choices}
      submit={t('saveAndGoOn')}
    />
  );
}
