import type { Random } from './random';
import { wordList } from './word-list';

const GIVEN_MEN = wordList(
  'سامر، نادر، وائل، باسل، زياد، مروان، طارق، هيثم، ماهر، رائد، عدنان، فارس، أنس، كريم، جمال، حازم، لؤي، منذر، نزار، عصام، قصي، إياد، رامي، غسان، بشير',
);
const GIVEN_WOMEN = wordList(
  'ليلى، سلمى، هدى، ريم، نوال، سعاد، منى، رانيا، دانة، لمياء، هالة، سمر، غادة، أمل، نجلاء، رشا، جنان، ميسون، وفاء، عبير، سوسن، رباب، شذى، ديما، لبنى',
);
const FAMILIES = wordList(
  'البحري، الراوي، النجار، الحداد، السمان، العطار، القاضي، الخطيب، المنصوري، الجزائري، الرفاعي، الزيتوني، الكرمي، الصباغ، المهدي، الخياط، العساف، الطرابيشي، النحاس، الوراق، الساحلي، الفارسي، المرادي، الشرقاوي، الغزالي، البستاني، الدهان، القباني، الصواف، الملاح، التونجي، اليازجي، السقا، الجابري، الحكيم، العمري، الفخراني، الدباغ، الشامي، الزعبي',
);
const TOWN_FIRST = wordList('وادي، عين، تل، رأس، مرج، دير، بئر، جسر، كفر، حصن');
const TOWN_SECOND = wordList(
  'الزيتون، الغزال، السنديان، الرمان، النخيل، الصفصاف، الحمام، الريحان، اللوز، القمر، الشمس، النسر، الياسمين، الورد، الكروم، الملح، السلام، الفجر، الصخر، النعناع',
);
const CITIES = wordList(
  'مدينة النهرين، ميناء السلامة، العاصمة، المدينة القديمة، مدينة الساحل، مدينة الرابية، بلدة الينابيع، محافظة الشرق، إقليم الواحات، مدينة القناطر',
);
const BODIES = wordList('وزارة، هيئة، مؤسسة، جمعية، مديرية، لجنة، اتحاد، مركز، مجلس، صندوق، شركة، جامعة، نقابة، دائرة');
const FIELDS = wordList(
  'المياه والري، التنمية المحلية، التعليم المفتوح، الصحة العامة، النقل البري، الطاقة المتجددة، الزراعة الجافة، حماية المستهلك، الإحصاء الوطني، الأرصاد، الفنون الشعبية، الآثار والمتاحف، الرياضة المدرسية، الصناعات الصغيرة، الأمن الغذائي، الاقتصاد الرقمي، الإسكان، الموانئ، البيئة البحرية، الترجمة والنشر',
);

/** An invented person. */
export function personName(random: Random): string {
  return `${random.pick(random.chance(0.5) ? GIVEN_MEN : GIVEN_WOMEN)} ${random.pick(FAMILIES)}`;
}

/** An invented place. */
export function placeName(random: Random): string {
  return random.chance(0.4) ? random.pick(CITIES) : `${random.pick(TOWN_FIRST)} ${random.pick(TOWN_SECOND)}`;
}

/** An invented institution. */
export function institutionName(random: Random): string {
  const body = `${random.pick(BODIES)} ${random.pick(FIELDS)}`;
  return random.chance(0.3) ? `${body} في ${placeName(random)}` : body;
}
