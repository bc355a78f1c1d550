import { useTranslations } from 'next-intl';
import { Notice } from '@/components/site/notice';
import { SearchForm } from '@/components/site/search-form';
import { SitePage } from './site-page';

/** What stands where nothing is: a way on, not a dead end. */
export default function NotFoundRoute() {
  const t = useTranslations('notice');
  return (
    <SitePage breaking={null}>
      <Notice mark="404" title={t('notFound')} hint={t('notFoundHint')}><SearchForm /></Notice>
    </SitePage>
  );
}
