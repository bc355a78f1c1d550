import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { frameworkPolicy } from '@/server/response/content-policy';

type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Pages that run the framework in the browser (the desk; every page while developing): each answer has its own nonce. */
export function withFrameworkPolicy(render: Render, { dev }: { dev: boolean }): Render {
  return (request, response) => {
    const policy = frameworkPolicy(randomBytes(16).toString('base64'), { dev });
    // Next takes the nonce of its scripts from the policy in the request, and overwrites what a browser sent.
    request.headers['content-security-policy'] = policy;
    response.setHeader('Content-Security-Policy', policy);
    return render(request, response);
  };
}
