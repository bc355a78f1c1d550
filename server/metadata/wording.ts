import { createTranslator } from 'next-intl';
import messages from '@/messages/ar.json';

/** The words of titles, descriptions and feeds. Readers' pages have one language, so no request is needed to know it. */
export const wording = createTranslator({ locale: 'ar', messages, namespace: 'metadata' });
