import { getTranslations } from 'next-intl/server';
import { MessagePage } from '@/components/desk/ui/message-page';
import { deskPath } from '@/lib/urls';

export default async function NotFound() {
  const t = await getTranslations('desk.missing');
  return <MessagePage title={t('title')} hint={t('hint')} link={{ href: deskPath(), text: t('back') }} />;
}
