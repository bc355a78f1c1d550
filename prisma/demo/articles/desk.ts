import { p, quote, ul } from '../notation/blocks';
import type { DemoArticle } from '../types';

/** Articles that readers do not see: work in progress on the desk, and one withdrawn article. */
export const desk: DemoArticle[] = [
  {
    key: 'draft-kiosks',
    section: 'cities',
    title: 'أكشاك الصحف: خمسة باقون من ستين',
    standfirst: 'مسوّدة: ينقصها رقم الترخيص وردّ البلدية.',
    authors: ['nawar'],
    topics: ['markets'],
    picture: 'rain-street',
    hoursAgo: 1,
    desk: { status: 'DRAFT' },
    body: [
      p('يفتح أبو النور كشكه في السادسة، ويبيع قبل الظهر عشر صحف ومئة علبة علكة.'),
      p('كان في ريحان ستون كشكاً يوم استلمه من أبيه، وصارت اليوم خمسة، اثنان منها يبيعان أغلفة الهواتف وحدها.'),
    ],
  },
  {
    key: 'draft-nursery',
    section: 'science',
    title: 'حضانات الأطفال الخدّج تعمل بالطاقة الشمسية',
    authors: ['ghaida'],
    topics: ['health', 'energy'],
    hoursAgo: 4,
    desk: { status: 'DRAFT' },
    body: [
      p(
        'وُصلت ستّ حاضنات في مستشفى الضفة الشرقية بمنظومة شمسية مستقلّة، بعد انقطاع كهربائي دام أربع دقائق في الشهر الماضي.',
      ),
      ul('سؤال لم يُجَب: من يدفع ثمن البطّاريات؟', 'موعد مع الفنّي المناوب بعد الظهر.'),
    ],
  },
  {
    key: 'review-tannery',
    section: 'water',
    kind: 'FEATURE',
    title: 'المدبغة القديمة: ماذا يرقد تحت الطمي؟',
    standfirst: 'أربع عيّنات من قاع النهر، ونتيجة واحدة مقلقة.',
    dateline: 'ريحان',
    authors: ['hala'],
    topics: ['river', 'health'],
    picture: 'underwater',
    hoursAgo: 6,
    desk: { status: 'IN_REVIEW' },
    body: [
      p('على عمق أربعين سنتيمتراً من الطمي، أسفل مصبّ المدبغة المغلقة، يتغيّر لون الرسوبيات من البنّي إلى أزرق مخضرّ.'),
      p(
        'أظهر تحليل أربع عيّنات أنّ تركيز الكروم في إحداها يزيد على الحدّ المسموح به بستّة أضعاف، فيما جاءت الثلاث الأخرى دونه.',
      ),
      quote('لا خطر ما دام الطمي ساكناً. السؤال هو ماذا نفعل يوم نحرّكه.', 'كيميائي في مختبر الجامعة'),
    ],
  },
  {
    key: 'scheduled-festival',
    section: 'culture',
    title: 'برنامج مهرجان الضفاف: تسع ليالٍ على ستة مراكب',
    standfirst: 'الافتتاح بالعود والختام بجوقة من ثمانين صوتاً.',
    dateline: 'ريحان',
    authors: ['ranim'],
    topics: ['music', 'theatre', 'river'],
    picture: 'ferry-dock',
    hoursAgo: 2,
    desk: { status: 'SCHEDULED', inHours: 20 },
    body: [
      p(
        'تعلن إدارة مهرجان الضفاف برنامج دورته الحادية عشرة، وفيه 27 عرضاً تُقام على ستة مراكب راسية بين الجسر العتيق وخان الحرير.',
      ),
      p('تُباع البطاقات من شبّاك المسرح ومن المراسي، ويُخصَّص ربع المقاعد لطلّاب المدارس بلا مقابل.'),
    ],
  },
  {
    key: 'embargoed-report',
    section: 'economy',
    title: 'تقرير الغرفة السنوي: الصادرات الزراعية ترتفع 12%',
    standfirst: 'محظور النشر حتى انتهاء المؤتمر الصحافي.',
    dateline: 'ريحان',
    authors: ['dima'],
    topics: ['farming', 'markets'],
    picture: 'chart',
    hoursAgo: 0.5,
    desk: { status: 'EMBARGOED', inHours: 26 },
    body: [
      p(
        'ارتفعت صادرات المحافظة الزراعية 12 في المئة في عام، يتقدّمها زيت الزيتون المعبّأ الذي تجاوز للمرّة الأولى الزيت السائب، بحسب التقرير السنوي لغرفة تجارة ريحان.',
      ),
      p('في المقابل انخفضت صادرات الخضار الطازجة بنسبة 4 في المئة، وتعزو الغرفة ذلك إلى نقص الشاحنات المبرّدة.'),
    ],
  },
  {
    key: 'withdrawn-bakery',
    section: 'economy',
    title: 'نقص في الطحين يهدّد أفران الضفة الغربية',
    authors: ['dima'],
    topics: ['wheat', 'markets'],
    picture: 'bakery',
    hoursAgo: 120,
    desk: {
      status: 'WITHDRAWN',
      hoursAgo: 112,
      notice:
        'سحبنا هذا الخبر لأنّه استند إلى كشف مخزون من العام الماضي. راجعنا المطاحن الثلاث فتبيّن أنّ مخزونها الحالي يكفي سبعة أسابيع. نعتذر للقرّاء وأصحاب الأفران.',
    },
    body: [p('قالت مصادر في اتّحاد الخبّازين إنّ مخزون الطحين في أفران الضفة الغربية يكفي أربعة أيّام.')],
  },
];
