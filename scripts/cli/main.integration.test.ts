import { expect, it } from 'vitest';
import { listStaleData } from '@/domain/related/rebuild/derived-data';
import { useDatabase } from '@/test/database/use-database';
import { main } from './main';

useDatabase();

it('leaves nothing to rebuild when it fills an empty database', async () => {
  const io = { out: () => undefined, note: () => undefined, progress: () => undefined };
  expect(await main(['generate', '--articles', '3'], io)).toBe(0);
  expect(await listStaleData()).toEqual([]);
});
