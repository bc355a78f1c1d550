import { getTranslations } from 'next-intl/server';
import { MediaLibrary } from '@/components/desk/media/media-library';
import { PageHead } from '@/components/desk/ui/page-head';
import { listLibrary } from '@/domain/media/library';
import { requireActor } from '@/server/session/require-actor';
import { mediaActions } from './media-actions';

export async function generateMetadata() {
  await requireActor('media');
  const t = await getTranslations('desk.media');
  return { title: t('title') };
}

/** The media library. */
export default async function MediaPage() {
  await requireActor('media');
  const [t, first] = await Promise.all([getTranslations('desk.media'), listLibrary({})]);
  return (
    <>
      <PageHead title={t('title')} />
      <MediaLibrary actions={mediaActions} first={first} />
    </>
  );
}
