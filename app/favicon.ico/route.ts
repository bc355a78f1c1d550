import { answerFavicon } from '@/server/brand/answer-icon';

export const dynamic = 'force-dynamic';

export const GET = answerFavicon;
