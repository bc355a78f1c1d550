import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { frameworkPolicy } from '@/server/response/content-policy';

type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Pages that run the framework in the browser (the desk; every page in development): each answer gets its own nonce.
 */
export function withFrameworkPolicy(render: Render, { dev }: { dev: boolean }): Render {
  return (request, response) => {
    const policy = frameworkPolicy(randomBytes(16).toString('base64'), { dev });
    // Next reads the nonce of its scripts from the request's policy header; this overwrites one sent by the browser.
    request.headers['content-security-policy'] = policy;
    response.setHeader('Content-Security-Policy', policy);
    return render(request, response);
  };
}
