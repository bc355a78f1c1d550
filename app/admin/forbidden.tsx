import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/admin/notice';
import { deskPath } from '@/lib/urls';

/** Where a person's rights end. */
export default async function Forbidden() {
  const t = await getTranslations('desk.forbidden');
  return <Notice title={t('title')} hint={t('hint')} link={{ href: deskPath(), text: t('back') }} />;
}
