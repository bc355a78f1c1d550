import { publicRead } from '@/server/api/public-read';
import { answerSuggest } from '@/server/api/suggest';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicRead(answerSuggest);
