import { foldArabic } from './fold';

/** Words too common to distinguish articles. Some also occur with a prefixed و or ف. */
const PARTICLES = `
  في من إلى على عن مع حتى منذ عند لدى بين قبل بعد خلال حول دون ضد نحو عبر لكن بل ثم أو أم إن أن إذ إذا
  لو لولا كي لكي قد سوف لا لم لن ما ليس ليست كان كانت يكون تكون كانوا هو هي هم هن نحن أنا أنت أنتم
  هذا هذه ذلك تلك هؤلاء أولئك هناك هنا الذي التي الذين اللذان اللتان اللاتي ما ماذا متى أين كيف كل بعض أي
  غير سوى مثل كما أيضا فقط حيث حين عندما بينما لأن كأن لعل ربما هل كم أما إما إلا فيه فيها منه منها
  عليه عليها إليه إليها عنه عنها له لها لهم به بها بهم معه معها أنه أنها أنهم إنه إنها إنهم لأنه لأنها
  لكنه لكنها وفق وفقا حسب رغم بسبب بشأن ضمن تحت فوق أمام وراء خلف كذلك لذلك هكذا بذلك
`;

/** Set phrases of news writing, which occur in nearly every article. */
const REPORTING = `
  قال قالت وقال وقالت يقول تقول أضاف وأضاف أضافت وأضافت أكد وأكد أكدت وأكدت أوضح وأوضح أوضحت ذكر وذكر ذكرت
  أشار وأشار أشارت وأشارت تم يتم جدا نفسه نفسها عدد لدي لديه لديها كانا يمكن يجب
`;

const CONJUNCTIONS = ['و', 'ف'];
/** Understanding, illusion, film: words of their own that look like و or ف and a particle. */
const NOT_CLITICIZED = new Set(['فهم', 'وهم', 'فلم']);

export const STOP_WORDS: ReadonlySet<string> = buildStopWords();

/** Whether a folded word is a stop word. (على and علي fold alike, so the name is lost with the preposition.) */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}

function buildStopWords(): Set<string> {
  const particles = wordsOf(PARTICLES);
  const cliticized = CONJUNCTIONS.flatMap((letter) => particles.map((word) => letter + word)).filter(
    (word) => !NOT_CLITICIZED.has(word),
  );
  return new Set([...particles, ...cliticized, ...wordsOf(REPORTING), ...CONJUNCTIONS]);
}

function wordsOf(list: string): string[] {
  return foldArabic(list).trim().split(/\s+/);
}
