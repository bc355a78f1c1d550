import { cache } from 'react';

/** The language of one request. Readers' pages never set it: they are the edition's. */
const holder = cache(() => ({ locale: 'ar' as 'ar' | 'en' }));

/** From here on this request speaks `locale`. Called before anything is translated. */
export function setDeskLocale(locale: 'ar' | 'en'): void {
  holder().locale = locale;
}

/** The language of this request. */
export function readDeskLocale(): 'ar' | 'en' {
  return holder().locale;
}
