import { answerRedirectsCsv } from '@/server/redirects/answer-redirects-csv';

export const dynamic = 'force-dynamic';

/** All redirects as a file. */
export const GET = answerRedirectsCsv;
