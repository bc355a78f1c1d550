const long =
  'قرّر مجلس المدينة في جلسة امتدّت حتى الفجر تأجيل التصويت على موازنة الطرق والجسور والأنفاق والأرصفة إلى ما بعد العيد، ';
const body = 'فقرة أولى من خبر قصير.\nفقرة ثانية تقول ما بقي منه.';

/** Articles whose words try the layout: too long, too short, unbroken, of two scripts, with nothing beside them. */
export const extremes = [
  { id: 'layout-long', title: long.repeat(3).slice(0, 300).trim(), body, section: 'أقصى الحالات' },
  { id: 'layout-word', title: 'غرق', body, section: 'أقصى الحالات' },
  {
    id: 'layout-unbroken',
    title: `كلمة ${'متواصلة'.repeat(12)} بلا فراغ`,
    body: `${'ي'.repeat(180)}\n${'https://example.org/'.padEnd(200, 'x')}`,
  },
  { id: 'layout-mixed', title: 'تطبيق WaterLevel-3.2 يصل إلى 1,000,000 تحميل و«GPT» يكتب 50% من الردود (تقرير)', body },
  { id: 'layout-bare', title: 'خبر بلا صورة ولا قسم ولا كاتب', body },
];
