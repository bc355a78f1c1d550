import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/admin/notice';
import { deskPath } from '@/lib/urls';

/** What is looked for is not there. */
export default async function NotFound() {
  const t = await getTranslations('desk.missing');
  return <Notice title={t('title')} hint={t('hint')} link={{ href: deskPath(), text: t('back') }} />;
}
