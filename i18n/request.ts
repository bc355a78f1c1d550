import { getRequestConfig } from 'next-intl/server';
import messages from '@/messages/ar.json';

/** One edition, one locale: nothing of it stands in the path. Times are formatted by lib/dates, by the site's settings. */
export default getRequestConfig(() => ({ locale: 'ar', messages }));
