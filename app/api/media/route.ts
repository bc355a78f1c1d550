import { answerUpload } from '@/server/media/answer-upload';

/** Files that the desk brings. */
export const POST = answerUpload;
