import { publicRead } from '@/server/api/public-read';
import { answerSearch } from '@/server/api/search';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicRead(answerSearch);
