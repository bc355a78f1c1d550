import { getTranslations } from 'next-intl/server';
import { MessagePage } from '@/components/desk/ui/message-page';
import { deskPath } from '@/lib/urls';

/** Shown when the person's role lacks a permission. */
export default async function Forbidden() {
  const t = await getTranslations('desk.forbidden');
  return <MessagePage title={t('title')} hint={t('hint')} link={{ href: deskPath(), text: t('back') }} />;
}
