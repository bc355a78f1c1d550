import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET as routeOfSearch } from '@/app/api/v1/search/route';
import { GET as routeOfSuggest } from '@/app/api/v1/suggest/route';
import { inTransaction } from '@/db/transaction';
import { indexArticles } from '@/domain/search/commands';
import { createPublished } from '@/test/factories/article';
import { useDatabase } from '@/test/database/use-database';
import { answerSearchDirectly } from './direct-search';

useDatabase();

const server = createServer((request, response) => {
  void answerSearchDirectly(request, response).then((done) =>
    done ? undefined : response.writeHead(404).end('left to Next'),
  );
});
let base = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

it('answers as the routes do, packed when that is understood', async () => {
  const article = await createPublished({
    title: 'إعادة فتح الجسر المعلق',
    text: 'أعاد المهندسون فتح الجسر المعلق أمام المارة. '.repeat(20),
  });
  await inTransaction((tx) => indexArticles(tx, [article.id]));
  for (const [path, route] of [
    ['/api/v1/search?q=الجسر', routeOfSearch],
    ['/api/v1/suggest?q=الجس', routeOfSuggest],
    ['/api/v1/search', routeOfSearch],
  ] as const) {
    const expected = await route(new Request(`http://localhost${path}`), undefined);
    const text = await expected.text();
    for (const encoding of ['br', 'gzip', 'identity']) {
      const answer = await fetch(base + path, { headers: { 'accept-encoding': encoding } });
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
        expected.status,
        expected.headers.get('content-type'),
        expected.headers.get('cache-control'),
      ]);
      expect(answer.headers.get('vary')).toContain('Accept-Encoding');
      expect(answer.headers.get('content-encoding')).toBe(
        encoding === 'identity' || text.length <= 256 ? null : encoding,
      );
      expect(await answer.text()).toBe(text);
    }
  }
  expect(await (await fetch(`${base}/api/v1/search?q=الجسر`)).json()).toMatchObject({
    items: [{ id: article.publicId }],
  });
});

it('leaves every other address and method to Next', async () => {
  for (const path of ['/api/v1/articles', '/api/v1/searching?q=a', '/search?q=a'])
    expect((await fetch(base + path)).status).toBe(404);
  expect((await fetch(`${base}/api/v1/search?q=a`, { method: 'POST' })).status).toBe(404);
  expect((await fetch(`${base}/api/v1/search?q=a`, { method: 'HEAD' })).status).toBe(404);
});
