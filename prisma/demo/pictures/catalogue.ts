type Picture = { alt: string; credit: string; focalX?: number; focalY?: number };

const credit = 'رسم: الضفاف';

/** Every picture of the edition by the name of its files in `prisma/demo/media`. */
export const pictures = {
  'old-bridge': { alt: 'جسر حجري بسبع أقواس عند الفجر، وانعكاسه في نهر هادئ.', credit },
  quarry: { alt: 'مقلع حجر مدرّج في جبل، وكتل مقطوعة أمامه.', credit },
  'stone-hands': { alt: 'إزميل ومطرقة على كتلة حجر نصف منحوتة.', credit },
  traffic: { alt: 'تقاطع شوارع من الأعلى، تسلكه سيارات قليلة وحافلة.', credit },
  'market-hall': { alt: 'ممرّ خان مسقوف بالأقواس تدخله حزم الضوء، وعلى جانبيه دكاكين ومارّة.', credit },
  underwater: { alt: 'غوّاص بمصباح قرب دعامة جسر تحت ماء أخضر، وسمكة تراقبه.', credit },
  dam: { alt: 'جدار سدّ بين جبلين، وبحيرة خلفه وبوابات مغلقة.', credit },
  spillway: { alt: 'ماء أبيض يندفع من بوابات سدّ إلى مجرى داكن.', credit },
  floodplain: { alt: 'حقول غمرها الماء ليلاً، وأضواء جرّارات على طريق مرتفع.', credit },
  files: { alt: 'أكوام ملفات ورقية مربوطة على طاولة تحت مصباح.', credit },
  mountains: { alt: 'سلسلة جبال مكسوّة بالثلج، وتحتها سفوح داكنة وسيل.', credit },
  'river-high': { alt: 'نهر مرتفع يلامس درج الكورنيش، وناس يراقبونه من الممشى الأعلى.', credit },
  'council-hall': { alt: 'قاعة مجلس نصف دائرية بمقاعد متدرّجة ومنصّة.', credit },
  'night-city': { alt: 'مدينة على ضفّتي نهر ليلاً، نوافذها المضيئة تنعكس في الماء.', credit },
  playground: { alt: 'أطفال يلعبون بالكرة في أرض خالية بين البيوت.', credit },
  wheat: { alt: 'حقل قمح ذهبي يمتدّ إلى تلال بعيدة تحت شمس منخفضة.', credit },
  bakery: { alt: 'واجهة فرن مضاءة قبل الفجر، وصفّ من الناس أمامها.', credit },
  oven: { alt: 'أرغفة تنتفخ في بيت نار متوهّج.', credit },
  olives: { alt: 'بستان زيتون على مدرّجات جبلية.', credit },
  ferry: { alt: 'قارب ركّاب كهربائي أبيض يعبر النهر أمام المدينة.', credit },
  'ferry-dock': { alt: 'مرسى خشبي وقت الغروب، وركّاب ينتظرون القارب.', credit },
  reeds: { alt: 'أسراب طيور فوق قصب النهر عند الغروب.', credit },
  heron: { alt: 'مالك حزين يقف في ماء ضحل بين القصب.', credit },
  fishing: { alt: 'صيّاد واقف في قارب يلقي شبكته في ضباب الفجر.', credit },
  solar: { alt: 'ألواح شمسية على سطوح بيوت متلاصقة.', credit },
  tap: { alt: 'كأس تمتلئ بالماء تحت صنبور نحاسي.', credit },
  recycling: { alt: 'حاويات فرز ملوّنة في زقاق، وعامل يجرّ عربة.', credit },
  'shade-street': { alt: 'شارع تظلّله أشجار متعانقة، ومارّة في ظلّها.', credit },
  apartments: { alt: 'واجهات عمارات متراصّة بشرفات وغسيل منشور.', credit },
  loom: { alt: 'نول خشبي عليه قماش مخطّط نصف منسوج.', credit },
  hospital: { alt: 'مبنى مستشفى مضاء عند المساء، وسيارة إسعاف عند مدخله.', credit },
  school: { alt: 'صفّ مدرسي بمقاعد وسبّورة ونافذة يدخلها الضوء.', credit },
  lab: { alt: 'طاولة مختبر عليها مجهر وقوارير ملوّنة.', credit },
  observatory: { alt: 'قبّة مرصد على قمّة جبل تحت سماء مليئة بالنجوم.', credit },
  'ai-letters': { alt: 'حروف عربية تتبعثر من مخطوط وتنتظم في شبكة نقاط.', credit },
  stadium: { alt: 'ملعب كرة قدم بأضواء كاشفة ومدرّجات ممتلئة.', credit },
  football: { alt: 'لاعب يسدّد كرة، وظلّه طويل على العشب.', credit },
  rowing: { alt: 'قارب تجديف رباعي يشقّ صفحة النهر.', credit },
  library: { alt: 'قاعة قراءة عالية الرفوف، وقارئة قرب نافذة.', credit },
  theatre: { alt: 'خشبة مسرح تحت بقعة ضوء، وستارة قرمزية وجمهور.', credit },
  oud: { alt: 'عود على كرسيّ قرب نافذة.', credit },
  manuscripts: { alt: 'مخطوط مفتوح وبجانبه قلم قصب ومحبرة.', credit },
  dig: { alt: 'موقع تنقيب مربّعات على تلّ، وعلماء آثار يعملون.', credit },
  'rain-street': { alt: 'شارع ماطر ليلاً، ومظلّات وانعكاسات أضواء.', credit },
  chart: { alt: 'أعمدة بيانية على شكل بيوت متفاوتة الارتفاع فوق خطّ النهر.', credit },
  ...portraits({
    hala: 'هالة المرسيني',
    yazan: 'يزن الطرفاوي',
    dima: 'ديمة القصّار',
    nawar: 'نوّار السفّان',
    ranim: 'رنيم الجوزي',
    kinan: 'كنان العُليقي',
    majd: 'مجد الشروقي',
    sulaf: 'سلاف النيربي',
    iyas: 'إياس الوردي',
    lubaba: 'لبابة الصالحاني',
    udai: 'عُدي الركّابي',
    ghaida: 'غيداء الزعروري',
  }),
} satisfies Record<string, Picture>;

export type PictureKey = keyof typeof pictures;

/** Clips made for the edition: a drawn film without words and a sound. */
export const clips = {
  'river-film': {
    kind: 'VIDEO',
    file: 'river-film.mp4',
    mime: 'video/mp4',
    width: 960,
    height: 540,
    durationMs: 8_000,
  },
  'oud-sound': {
    kind: 'AUDIO',
    file: 'oud-sound.mp3',
    mime: 'audio/mpeg',
    width: null,
    height: null,
    durationMs: 20_000,
  },
} as const;

export type ClipKey = keyof typeof clips;

function portraits<K extends string>(names: Record<K, string>): Record<`portrait-${K}`, Picture> {
  const entries = Object.entries<string>(names).map(([key, name]) => [
    `portrait-${key}`,
    { alt: `رسم لوجه ${name}.`, credit, focalY: 0.4 },
  ]);
  // Object.fromEntries forgets the key type; the entries are made from exactly these keys.
  return Object.fromEntries(entries) as Record<`portrait-${K}`, Picture>;
}
