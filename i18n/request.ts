import { getRequestConfig } from 'next-intl/server';
import { readDeskLocale } from '@/i18n/desk-locale';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';

/**
 * One edition, one locale: nothing of it stands in the path. The desk alone has a second language, by each person's
 * choice; what it lacks there is said in Arabic. Times are formatted by lib/dates, by the site's settings.
 */
export default getRequestConfig(() =>
  readDeskLocale() === 'en'
    ? { locale: 'en', messages: { ...ar, ...en, desk: { ...ar.desk, ...en.desk } } }
    : { locale: 'ar', messages: ar },
);
