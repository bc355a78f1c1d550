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
  copyright: '«الضفاف» صحيفة متخيَّلة؛ أهلها ومدنها وأخبارها من نسج الخيال.',
};
