/** The countries whose month names are known, by ISO 3166 code. */
export const REGIONS = [
  'EG',
  'SA',
  'SY',
  'LB',
  'JO',
  'IQ',
  'PS',
  'AE',
  'KW',
  'QA',
  'BH',
  'OM',
  'YE',
  'SD',
  'LY',
  'DZ',
  'TN',
  'MA',
  'MR',
  'SO',
  'DJ',
  'KM',
] as const;

export type Region = (typeof REGIONS)[number];

/** `region`: as the country says; `double`: «تشرين الثاني/نوفمبر», where the two usages differ entirely. */
export type MonthStyle = 'region' | 'double';

type Usage = 'international' | 'levant' | 'algeria-tunisia' | 'morocco' | 'mauritania';

/** By usage, from January (CLDR 48; pinned here, since runtimes differ). */
export const MONTHS: Record<Usage, readonly string[]> = {
  international: list('يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر'),
  levant: list('كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'),
  'algeria-tunisia': list('جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر'),
  morocco: list('يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر'),
  mauritania: list('يناير|فبراير|مارس|إبريل|مايو|يونيو|يوليو|أغشت|شتمبر|أكتوبر|نوفمبر|دجمبر'),
};

/** From Muharram. */
export const HIJRI_MONTHS: readonly string[] = list(
  'محرم|صفر|ربيع الأول|ربيع الآخر|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة',
);

/** From Sunday. */
export const WEEKDAYS: readonly string[] = list('الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت');

const USAGES: Partial<Record<Region, Usage>> = {
  SY: 'levant',
  LB: 'levant',
  JO: 'levant',
  IQ: 'levant',
  PS: 'levant',
  DZ: 'algeria-tunisia',
  TN: 'algeria-tunisia',
  MA: 'morocco',
  MR: 'mauritania',
};

/** The name of a month (1–12) as the region says it. */
export function monthName(month: number, region: Region, style: MonthStyle = 'region'): string {
  const usage = USAGES[region] ?? 'international';
  const name = nameIn(usage, month);
  return style === 'double' && usage === 'levant' ? `${name}/${nameIn('international', month)}` : name;
}

function nameIn(usage: Usage, month: number): string {
  const name = MONTHS[usage][month - 1];
  if (name === undefined) throw new RangeError(`No month ${month}`);
  return name;
}

function list(names: string): readonly string[] {
  return names.split('|');
}
