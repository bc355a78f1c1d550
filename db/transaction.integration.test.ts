import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { useDatabase } from '@/test/database/use-database';
import { inTransaction, type Tx } from './transaction';

useDatabase();

type Write = (tx: Tx, key: string, value: number) => Promise<unknown>;

const byModel: Write = (tx, key, value) => tx.setting.update({ where: { key }, data: { value } });
const bySql: Write = (tx, key, value) =>
  tx.$executeRaw`UPDATE setting SET value = to_jsonb(${value}::int) WHERE key = ${key}`;

it.each([
  ['by model', byModel],
  ['by SQL', bySql],
])('runs a transaction again that lost a deadlock, %s', async (_, write) => {
  await getDb().setting.createMany({ data: ['a', 'b'].map((key) => ({ key, value: 0 })) });
  let runs = 0;
  let arrived = 0;
  let meet: () => void = () => undefined;
  const bothHoldOne = new Promise<void>((resolve) => (meet = resolve));
  const writeBoth = (first: string, second: string, value: number) =>
    inTransaction(async (tx) => {
      runs += 1;
      await write(tx, first, value);
      arrived += 1;
      if (arrived === 2) meet();
      await bothHoldOne;
      await write(tx, second, value);
      return value;
    });
  expect(await Promise.all([writeBoth('a', 'b', 1), writeBoth('b', 'a', 2)])).toEqual([1, 2]);
  expect(runs).toBe(3);
  const rows = await getDb().setting.findMany({ select: { value: true } });
  expect(rows[0]?.value).toBe(rows[1]?.value);
});

it('runs a transaction again that met a write of another, and gives up after some times', async () => {
  await getDb().setting.create({ data: { key: 'a', value: 0 } });
  let runs = 0;
  const clash = inTransaction(async (tx) => {
    runs += 1;
    await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`;
    await tx.setting.findMany();
    await getDb().setting.update({ where: { key: 'a' }, data: { value: runs } });
    await tx.setting.update({ where: { key: 'a' }, data: { value: -1 } });
  });
  await expect(clash).rejects.toMatchObject({ code: 'P2034' });
  expect(runs).toBe(5);
});

it('runs a transaction once that fails for any other reason', async () => {
  let runs = 0;
  const failing = inTransaction(async (tx) => {
    runs += 1;
    await tx.setting.create({ data: { key: 'a', value: 0 } });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect([runs, await getDb().setting.count()]).toEqual([1, 0]);
});
