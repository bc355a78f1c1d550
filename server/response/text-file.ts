import { cacheTags } from '@/server/page-cache/tags/render-dependencies';

/** A text file made from the settings; an empty one does not exist. A change of the settings shows at once. */
export function answerTextFile(text: string): Response {
  cacheTags('settings');
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' };
  if (text === '') return new Response('Not Found\n', { status: 404, headers });
  return new Response(text.endsWith('\n') ? text : `${text}\n`, { headers });
}
