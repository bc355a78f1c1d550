import { definiteNoun, runningWord } from './morphology';
import { institutionName, personName, placeName } from './names';
import type { Random } from './random';
import type { SectionWords } from './sections';
import { wordList } from './word-list';

const REPORTING_VERBS = wordList('قال، أوضح، أكد، أضاف، ذكر، بيّن، رأى، لفت إلى، أشار إلى، شدد على');
const ROLES = wordList('مدير، رئيسة، المتحدث باسم، الباحثة في، مستشار، عضو، منسقة، خبير في، نائبة رئيس');
const TIMES = wordList(
  'أمس، صباح اليوم، خلال الأسبوع الماضي، منذ مطلع العام، في الأشهر الثلاثة الأخيرة، قبل عامين، مع بداية الموسم، حتى نهاية الشهر',
);
const LINKS = wordList(
  'في حين، غير أن الصورة تبدو أعقد، ومع ذلك، وفي السياق نفسه، ومن جهة أخرى، وعلى الرغم من ذلك، وبحسب التقديرات الأولية، وللمرة الأولى',
);
const UNITS = wordList('في المئة، مليون، ألف أسرة، كيلومتر، طن، طالب وطالبة، موقعا، ساعة عمل');

type Sentence = (random: Random, words: SectionWords) => string;

const SENTENCES: Sentence[] = [
  (r, s) =>
    `${r.pick(REPORTING_VERBS)} ${r.pick(ROLES)} ${institutionName(r)} ${personName(r)} إن ${definiteNoun(r)} و${definiteNoun(r)} من أبرز ما يطرحه ${r.pick(s.topics)} ${r.pick(TIMES)}`,
  (r, s) => `وجاء ذلك بعد أن درست ${institutionName(r)} ${r.pick(s.matters)} في ${placeName(r)}، وسط ${tail(r, 3)}`,
  (r) =>
    `وتظهر بيانات ${institutionName(r)} أن ${definiteNoun(r)} بلغ ${r.between(2, 980)} ${r.pick(UNITS)} ${r.pick(TIMES)}، مقابل ${r.between(2, 980)} في الفترة السابقة`,
  (r, s) => `${r.pick(LINKS)} ${runningWord(r)} ${tail(r, 5)} في ملف ${r.pick(s.topics)}`,
  (r, s) =>
    `ويقول ${personName(r)}، وهو من سكان ${placeName(r)}، إن ${r.pick(s.topics)} لم يعد ${tail(r, 4)} كما كان، «بل صار ${tail(r, 3)}»`,
  (r, s) => `وتعمل ${institutionName(r)} على ${r.pick(s.matters)} بالتعاون مع ${institutionName(r)} و${tail(r, 3)}`,
  (r) => `ومن المنتظر أن يشمل ${definiteNoun(r)} ${tail(r, 4)} في ${placeName(r)} و${placeName(r)} ${r.pick(TIMES)}`,
  (r, s) =>
    `ويرى مراقبون أن ${r.pick(s.subjects)} ${runningWord(r)} ${tail(r, 4)}، ما يجعل ${definiteNoun(r)} أكثر ${runningWord(r)}`,
  (r) => `«${tail(r, 7)}»، تضيف ${personName(r)} وهي تتحدث عن ${definiteNoun(r)} في ${placeName(r)}`,
  (r, s) => `ولم تعلق ${institutionName(r)} على ${tail(r, 3)} حتى ساعة إعداد هذا التقرير عن ${r.pick(s.topics)}`,
];

const HEADLINES: Sentence[] = [
  (r, s) => `${r.pick(s.subjects)} ${r.pick(s.actions)} ${r.pick(s.matters)} في ${placeName(r)}`,
  (r, s) => `${placeName(r)}: ${r.pick(s.subjects)} ${r.pick(s.actions)} ${r.pick(s.matters)} و${definiteNoun(r)}`,
  (r, s) => `${definiteNoun(r)} و${definiteNoun(r)}.. كيف تغيّر ${r.pick(s.topics)} في ${placeName(r)}؟`,
  (r, s) => `بعد ${r.between(3, 40)} عاما.. ${r.pick(s.matters)} يعود إلى ${placeName(r)}`,
  (r, s) => `${personName(r)}: ${r.pick(s.topics)} ${runningWord(r)} ${definiteNoun(r)} ${runningWord(r)}`,
  (r, s) => `لماذا ${runningWord(r)} ${r.pick(s.topics)} ${definiteNoun(r)} في ${placeName(r)}؟`,
];

/** One sentence of running text with its final punctuation. */
export function sentence(random: Random, words: SectionWords): string {
  return `${random.pick(SENTENCES)(random, words)}.`;
}

/** A headline. */
export function headline(random: Random, words: SectionWords): string {
  return random.pick(HEADLINES)(random, words);
}

function tail(random: Random, most: number): string {
  const words = Array.from({ length: random.between(2, most) }, () => runningWord(random));
  return words.join(' ');
}
