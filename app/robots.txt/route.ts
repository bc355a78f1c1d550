import { getEnv } from '@/lib/env';
import { writeRobots } from '@/lib/seo/robots';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  return new Response(writeRobots(getEnv().SITE_URL), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
