import { createTranslator } from 'next-intl';
import ar from '@/messages/ar.json' with { type: 'json' };

/** The words on the screen, by the names of their messages: what is reworded there needs no change in a test. */
export const t = createTranslator({
  locale: 'ar',
  messages: ar,
  onError: (error) => {
    throw error;
  },
});

/** What a message begins with, whatever is put into it afterwards. */
export function opening(key: Parameters<typeof t.raw>[0]): string {
  return (String(t.raw(key)).split('{')[0] ?? '').trim();
}
