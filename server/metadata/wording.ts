import { createTranslator } from 'next-intl';
import messages from '@/messages/ar.json';

/**
 * Messages for titles, descriptions and feeds. Readers' pages are Arabic only, so no request is needed to choose a
 * language.
 */
export const wording = createTranslator({ locale: 'ar', messages, namespace: 'metadata' });
