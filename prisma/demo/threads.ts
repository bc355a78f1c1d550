/** Running stories (ملفات). */
export const threads = {
  bridge: {
    slug: 'الجسر-العتيق',
    title: 'ترميم الجسر العتيق',
    description: 'من أوّل شقّ في القوس الرابعة إلى حجر الإغلاق: عام من العمل على أقدم جسور ريحان.',
  },
  river: {
    slug: 'منسوب-السلسال',
    title: 'منسوب السلسال',
    description: 'سدّ الصخرة وبواباته، والسهل الذي ينتظر الماء، والأحياء التي تخافه.',
  },
  ferries: {
    slug: 'القوارب-الكهربائية',
    title: 'القوارب الكهربائية',
    description: 'خطّ النقل النهري الجديد: العقد والمراسي والركّاب والأسئلة.',
  },
} as const;

export type ThreadKey = keyof typeof threads;
