import { readSettings } from '@/domain/settings/queries';
import { getEnv } from '@/lib/env';
import { refusedAiCrawlers } from '@/lib/seo/ai-crawlers';
import { writeRobots } from '@/lib/seo/robots';
import { answerTextFile } from '@/server/response/text-file';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { aiCrawlers, aiCrawlersAllowed } = await readSettings();
  return answerTextFile(writeRobots(getEnv().SITE_URL, refusedAiCrawlers(aiCrawlers, aiCrawlersAllowed)));
}
