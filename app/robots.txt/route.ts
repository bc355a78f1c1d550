import { getEnv } from '@/lib/env';
import { writeRobots } from '@/lib/seo/robots';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  cacheTags('settings');
  return new Response(writeRobots(getEnv().SITE_URL), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
