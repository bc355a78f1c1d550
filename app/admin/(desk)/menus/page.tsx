import { getTranslations } from 'next-intl/server';
import { MenusEditor } from '@/components/desk/menus/menus-editor';
import { PageHead } from '@/components/desk/ui/page-head';
import { listMenuTargets, readMenuDesk } from '@/domain/menus/desk-queries';
import { requireActor } from '@/server/session/require-actor';
import { findMenuTopics, readMenus, saveMenus } from './actions';

export async function generateMetadata() {
  await requireActor('menus');
  const t = await getTranslations('desk.menus');
  return { title: t('title') };
}

/** The owner's own navigation: header, footer and profiles. */
export default async function MenusPage() {
  await requireActor('menus');
  const [t, desk, targets] = await Promise.all([getTranslations('desk.menus'), readMenuDesk(), listMenuTargets()]);
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <MenusEditor
        desk={desk}
        targets={targets}
        actions={{ save: saveMenus, read: readMenus, findTopics: findMenuTopics }}
      />
    </>
  );
}
