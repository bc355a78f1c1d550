/** The sections of «الضفاف», in the order of the masthead. `colour` is a name of the section colours. */
export const sections = {
  cities: {
    slug: 'مدن',
    name: 'مدن',
    colour: 'river',
    description: 'الشارع والسوق والحيّ: ما يتغيّر في ريحان وجاراتها على ضفّتي السلسال.',
  },
  politics: {
    slug: 'سياسة-محلية',
    name: 'سياسة محلية',
    colour: 'slate',
    description: 'مجلس المدينة وموازناته وقراراته، ومن يدفع ثمنها ومن يستفيد منها.',
  },
  economy: {
    slug: 'اقتصاد',
    name: 'اقتصاد',
    colour: 'ochre',
    description: 'الأسواق والزراعة والورش والأجور، بالأرقام ومن أفواه أصحابها.',
  },
  water: {
    slug: 'بيئة-ومياه',
    name: 'بيئة ومياه',
    colour: 'teal',
    description: 'النهر والسدّ والآبار والهواء وما يعيش حولها.',
  },
  culture: {
    slug: 'ثقافة',
    name: 'ثقافة',
    colour: 'plum',
    description: 'كتب ومسارح وأنغام وحِرف، وأرشيف مدينة لا تكفّ عن الحكي.',
  },
  science: {
    slug: 'علوم-وتقنية',
    name: 'علوم وتقنية',
    colour: 'indigo',
    description: 'مختبرات جامعة السلسال، والصحّة، والتقنية حين تدخل البيوت.',
  },
  sport: {
    slug: 'رياضة',
    name: 'رياضة',
    colour: 'olive',
    description: 'ملاعب المدينة ونهرها: كرة القدم والتجديف وما بينهما.',
  },
  opinion: { slug: 'رأي', name: 'رأي', colour: 'brick', description: 'آراء كتّابها وحدهم، وحجج تُناقَش.' },
} as const;

export type SectionKey = keyof typeof sections;
