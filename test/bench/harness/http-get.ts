import { Agent, request } from 'node:http';

export type TimedResponse = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
  ms: number;
};

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends one request; decodes nothing and follows no redirect. */
export function httpGet(url: string, headers: Record<string, string> = {}): Promise<TimedResponse> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('error', reject)
        .on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
            ms: performance.now() - begun,
          });
        });
    });
    outgoing.on('error', reject).end();
  });
}
