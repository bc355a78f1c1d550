import type { SiteSettings } from '@/domain/settings/types';

/** What the demo paper says of itself. */
export const settings: Partial<SiteSettings> = {
  name: 'الضفاف',
  tagline: 'صحيفة مدينة ريحان ونهرها',
  description:
    'صحيفة يومية مستقلّة تكتب عن ريحان ونهر السلسال: المدن والسياسة المحلية والاقتصاد والمياه والثقافة والعلوم والرياضة.',
  region: 'SY',
  timeZone: 'Asia/Damascus',
  digits: 'latn',
  hijri: true,
  contactEmail: 'tahrir@aldifaf.example',
  channels: {
    signal: 'aldifaf.01',
    pgpFingerprint: '3A7F 09C2 51DE 88B4 6E20 F91C 7B35 D4A6 0C1E 92F8',
    pgpKeyUrl: 'https://aldifaf.example/pgp.asc',
    secureDrop: '',
    address: 'ريحان، شارع الجسر، 12\nهاتف: 555 0100',
  },
  securityContact: 'security@aldifaf.example',
  // As the specification of ads.txt says that nobody sells.
  adsTxt: 'placeholder.example.com, placeholder, DIRECT, placeholder',
  trustTxt: 'contact=tahrir@aldifaf.example\ndatatrainingallowed=yes',
  copyright: '«الضفاف» صحيفة متخيَّلة؛ أهلها ومدنها وأخبارها من نسج الخيال.',
};
