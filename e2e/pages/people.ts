import { sites } from '@/scripts/testing/sites.mjs';

/** Who is signed in once for all tests of the desk: one of each role, and a second editor for what two do at one time. */
export const people = {
  contributor: { role: 'contributor', name: 'ليلى المشاركة' },
  author: { role: 'author', name: 'نور الكاتبة' },
  editor: { role: 'editor', name: 'هدى المحررة' },
  colleague: { role: 'editor', name: 'سامر المحرر' },
  administrator: { role: 'administrator', name: 'رنا المديرة' },
} as const;

export type Person = keyof typeof people;

/** Where a person's cookies are kept between tests. */
export const sessionFile = (person: Person): string => `${sites.desk.dataDir}/sessions/${person}.json`;
