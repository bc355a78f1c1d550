import { answerArticles } from '@/server/api/articles';
import { publicRead } from '@/server/api/public-read';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicRead(answerArticles);
