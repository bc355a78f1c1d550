import { answerNumbersCsv } from '@/server/statistics/answer-numbers-csv';

export const dynamic = 'force-dynamic';

/** One part of the numbers as a file. */
export const GET = answerNumbersCsv;
