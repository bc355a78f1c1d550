import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { log } from '@/lib/log';
import { answerHealth } from '@/server/health';
import { answerMedia } from '@/server/media/answer-media';
import { withPageStatus } from '@/server/response/page-status';

type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
/** Answers a request, or gives false to leave it to the next one. */
type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** What the socket hands over, in order: health, media, and all else to Next. */
export function handleRequests({ mediaDir, render }: { mediaDir: string; render: Render }): RequestListener {
  const answers: Answer[] = [answerHealth, answerMedia(mediaDir)];
  const page = withPageStatus(render);
  return (request, response) => {
    void answerWith(answers, page, request, response).catch((error: unknown) => {
      log.error('request.failed', { url: request.url, error });
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('Internal Server Error\n');
    });
  };
}

async function answerWith(answers: Answer[], render: Render, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const answer of answers) if (await answer(request, response)) return;
  await render(request, response);
}
