import { createRandom, type Random } from './random';

/** Sound roots of three letters. */
const ROOTS =
  `كتب درس علم عمل فتح حكم شرع نظر سمع بحث جمع فرق شرك قرر صدر نشر عرض طلب جلس ركب حفظ حسب خبر خرج دخل ذكر رسم رفع
زرع سجل سكن شرح شكر صبر صنع ضرب ضمن طبع طرح ظهر عبر عدل عرف عقد غلب فحص فسر قبل قدر قسم قصد كشف كمل لبس لحق لعب مثل مدح مسح منح منع نجح ندب
نزل نسب نسق نصر نطق نفذ نقل نهض هجر هدف هدم هزم جرب جدد حدث حدد حرص حرك حضر حقق حلل حمل خدم خزن خصص خطب خلط دبر دعم دفع رتب رجع رحل رخص ردع رصد رفض رقب
ركز رهن زحم سبق سحب سدد سرع سلح سلم سهم شغل شمل شهد صدق صرف صلح ضبط ضغط ضعف طبق طرد طلع عجل عدد عزل عزز عسر عصر عقب عكس علج علق عمر عمق غرس غرق غفل غلق فرض فرغ فصل
فضل فقد فكر فهم قبض قتل قذف قرب قرض قطع قلب قلص قنع كبر كثر كرم كسب كلف كنز لجأ لزم لمس لفت مدد مرر مزج مسك ملك نبت نبه نتج نحر نخب ندم نذر نشط نصح نضج نظم نفع نفق نقد
نقص نقش نكر همس هبط جهز جهد جرح جبر جذب جنب جلب جلد حبس حجب حجز حذر حرر حرب حزم حسم حشد حصد حصر حطم حفر حفز حكر خبز ختم خدع خرق خسر خضع خطر خفض خلص خلف خمد دهش دلل دمج دمر
ذهب ربح ربط رسخ رشح رشد رعد رغب رفق رقم ركن رمز زعم زلزل سبح سبك ستر سجن سطح سعف سفر سقط سكت سلب سلك سمح سند سهل شبك شجع شحن شدد شرف شطب شعب شعر شفع شكل شمس صبح صحح صحب صخب صرح صعد
صفح صفق صقل صمد صمم صنف طرق طعن طفح طمح ظلم عبد عتب عثر عجب عذر عرقل عزف عشق عطف عطل عظم عفن غمر غمض فجر فخر فزع فشل فطن فلح قدس قدم قرص قفز قمع قيد كبت كتم كدح كسر كفل لحظ لصق لطف لقب متع محن`
    .split(/\s+/)
    .filter((root) => root.length === 3);

/** Patterns of nouns and adjectives, written with ف ع ل; the common ones form the more frequent words. */
const COMMON_PATTERNS = 'فعل فعال فعول فعيل فاعل مفعول مفعل مفعلة فعالة تفعيل مفاعلة أفعال فواعل'.split(' ');
const RARE_PATTERNS =
  'فعلة تفاعل انفعال افتعال استفعال مستفعل متفاعل مفتعل مفاعيل فعيلة فعلان تفعيلة فاعلية تفاعلي افتعالي استفعالي'.split(
    ' ',
  );

const PREFIXES = ['', 'ال', 'ال', 'ال', 'وال', 'بال', 'لل', 'و', 'ب'];
const SUFFIXES = ['', '', '', 'ات', 'ها', 'هم', 'ين', 'ه', 'نا'];

const LEMMAS = [...new Set([...shuffledForms(COMMON_PATTERNS), ...shuffledForms(RARE_PATTERNS)])];

/** A definite noun, with a realistic frequency distribution. */
export function definiteNoun(random: Random): string {
  return `ال${lemma(random)}`;
}

/** A word in a random form of running text. */
export function runningWord(random: Random): string {
  return attach(random.pick(PREFIXES), lemma(random), random.pick(SUFFIXES));
}

function lemma(random: Random): string {
  return LEMMAS[random.rank(LEMMAS.length)] ?? 'عمل';
}

function derive(root: string, pattern: string): string {
  const [first = '', second = '', third = ''] = root;
  return pattern.replace(/[فعل]/g, (place) => (place === 'ف' ? first : place === 'ع' ? second : third));
}

/** ة becomes ت before a suffix and disappears before ات; a word with a pronoun takes no article. */
function attach(prefix: string, stem: string, suffix: string): string {
  const pronoun = suffix !== '' && suffix !== 'ات' && suffix !== 'ين';
  const front = pronoun ? prefix.replace(/ال$/, '').replace(/^لل$/, 'ل') : prefix;
  const body =
    stem.endsWith('ة') && suffix !== ''
      ? suffix === 'ات' || suffix === 'ين'
        ? stem.slice(0, -1)
        : `${stem.slice(0, -1)}ت`
      : stem;
  return front + body + suffix;
}

/** The distinct forms of all roots, in a fixed order that mixes roots and patterns. */
function shuffledForms(patterns: string[]): string[] {
  const list = [...new Set(ROOTS.flatMap((root) => patterns.map((pattern) => derive(root, pattern))))];
  const random = createRandom(`forms of ${patterns.length}`);
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [list[last], list[other]] = [list[other] ?? '', list[last] ?? ''];
  }
  return list;
}
