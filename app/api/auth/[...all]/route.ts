import { answerAuth } from '@/server/session/answer-auth';

/** Passkeys alone are talked about here: everything else about accounts goes through the desk's actions. */
export const GET = answerAuth;
export const POST = answerAuth;
