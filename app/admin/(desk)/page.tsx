import { getTranslations } from 'next-intl/server';
import { OverviewList } from '@/components/desk/article-list/overview-list';
import { SetupChecklist } from '@/components/desk/welcome/setup-checklist';
import { SmallViewsChart } from '@/components/desk/statistics/views-chart';
import { ViewsTotal } from '@/components/desk/statistics/views-total';
import { PageHead } from '@/components/desk/ui/page-head';
import { readHealth, readOverview } from '@/domain/publishing/desk/overview';
import type { OverviewArticle, SystemHealth } from '@/domain/publishing/desk/overview-types';
import { readSetupProgress, type SetupProgress } from '@/domain/publishing/desk/setup-progress';
import { canChangeSettings } from '@/domain/settings/policy';
import { readSettings } from '@/domain/settings/queries';
import { canSeeNumbers } from '@/domain/statistics/policy';
import { readViews } from '@/domain/statistics/queries';
import { canManageUsers, hasRole } from '@/domain/users/policy';
import { deskArticlePath, numbersPath, peoplePath, settingsPath, welcomePath } from '@/lib/urls';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { toViewsViewModel } from './numbers/views-view-model';
import { updateSettingsAction } from './settings/actions';

/** The overview: the person's work of today. */
export default async function OverviewPage() {
  const { actor, name, locale } = await requireActor('overview');
  const settings = await readSettings();
  const [t, overview, progress, health, views] = await Promise.all([
    getTranslations('desk.overview'),
    readOverview(actor),
    canChangeSettings(actor) ? readSetupProgress(settings) : null,
    canManageUsers(actor) ? readHealth() : null,
    canSeeNumbers(actor) ? readViews(actor, { range: '24h' }) : null,
  ]);
  const formatDateTime = createDateTimeFormatter(settings, locale);
  const show = <T extends OverviewArticle>(articles: T[], note: (article: T) => string) =>
    articles.map((article) => ({
      id: article.id,
      href: deskArticlePath(article.id),
      title: article.title || t('untitled'),
      note: note(article),
    }));
  const edited = ({ updatedAt }: OverviewArticle) => t('edited', { when: formatDateTime(updatedAt) });
  return (
    <>
      <PageHead title={t('hello', { name })} />
      {progress ? <Setup progress={progress} /> : null}
      <div className="overview">
        <OverviewList
          title={t('myDrafts')}
          empty={t('nothing')}
          items={show(overview.mine, (draft) => (draft.cameBack ? t('cameBack') : edited(draft)))}
        />
        {hasRole(actor, 'EDITOR') ? (
          <OverviewList title={t('inReview')} empty={t('nothing')} items={show(overview.inReview, edited)} />
        ) : null}
        {hasRole(actor, 'EDITOR') ? (
          <OverviewList
            title={t('due')}
            empty={t('nothing')}
            items={show(overview.due, ({ scheduledAt }) => (scheduledAt ? formatDateTime(scheduledAt) : ''))}
          />
        ) : null}
        {views ? <Views views={toViewsViewModel(views, settings, locale)} /> : null}
        <OverviewList
          title={t('mostRead')}
          empty={t('nothing')}
          items={overview.mostRead.map((article) => ({
            id: article.id,
            href: deskArticlePath(article.id),
            title: article.title,
            note: t('views', { count: article.views }),
          }))}
        />
        {health ? <Health health={health} /> : null}
      </div>
    </>
  );
}

async function Views({ views }: { views: ReturnType<typeof toViewsViewModel> }) {
  const t = await getTranslations('desk.numbers');
  return (
    <section aria-labelledby="views">
      <h2 id="views">{t('today')}</h2>
      {views.points.some((point) => point.views > 0 || point.before > 0) ? (
        <>
          <ViewsTotal views={views} />
          <SmallViewsChart views={views} />
        </>
      ) : (
        <p className="quiet">{t('none')}</p>
      )}
      <p className="small">
        <a href={numbersPath()}>{t('more')}</a>
      </p>
    </section>
  );
}

const setupPaths: Record<keyof SetupProgress, string> = {
  name: settingsPath('identity'),
  look: settingsPath('look'),
  sections: welcomePath('sections'),
  article: deskArticlePath('new'),
  colleague: peoplePath(),
};

async function Setup({ progress }: { progress: SetupProgress }) {
  const t = await getTranslations('desk.overview.setupSteps');
  const names = Object.keys(progress) as (keyof SetupProgress)[]; // the keys of its own type
  return (
    <SetupChecklist
      putAway={updateSettingsAction}
      steps={names.map((step) => ({ name: t(step), href: setupPaths[step], isDone: progress[step] }))}
    />
  );
}

async function Health({ health }: { health: SystemHealth }) {
  const t = await getTranslations('desk.overview');
  const lines = [
    [t('database'), <bdi key="db" dir="ltr">{`PostgreSQL ${health.databaseVersion}`}</bdi>],
    [
      t('databaseSize'),
      <bdi key="size" dir="ltr">
        {health.databaseSize}
      </bdi>,
    ],
    [t('waiting'), health.late === 0 ? t('fine') : <strong key="late">{health.late}</strong>],
  ] as const;
  return (
    <section aria-labelledby="health">
      <h2 id="health">{t('health')}</h2>
      <dl className="facts">
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
