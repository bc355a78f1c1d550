import { answerUpload } from '@/server/media/answer-upload';

/** File uploads of the desk. */
export const POST = answerUpload;
