import { answerAuth } from '@/server/session/answer-auth';

/** Passkey endpoints only: everything else about accounts goes through server actions. */
export const GET = answerAuth;
export const POST = answerAuth;
