import { expect, it } from 'vitest';
import { inTransaction } from '@/db/transaction';
import { clearMemoryCache } from '@/lib/memory-cache';
import { useDatabase } from '@/test/database/use-database';
import { createPublished } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { indexArticles } from './commands';
import { searchArticles } from './queries';

useDatabase();

it('finds by a section what stands in those below it', async () => {
  const parent = await createSection({ name: 'رياضة', slug: 'رياضة' });
  const child = await createSection({ parentId: parent.id });
  clearMemoryCache();
  const [above, below, elsewhere] = [
    await createPublished({ title: 'مباراة كبيرة', sectionId: parent.id }),
    await createPublished({ title: 'مباراة صغيرة', sectionId: child.id }),
    await createPublished({ title: 'مباراة بعيدة', sectionId: (await createSection()).id }),
  ];
  await inTransaction((tx) => indexArticles(tx, [above.id, below.id, elsewhere.id]));
  const find = async (query: string, section?: string) => {
    const found = await searchArticles({ query, limit: 10, timeZone: 'UTC', filters: section ? { section } : {} });
    return found.ok ? found.value.hits.map(({ article }) => article.id).sort() : found.reason;
  };
  expect(await find('مباراة', parent.slug)).toEqual([above.id, below.id].sort());
  expect(await find('مباراة', child.slug)).toEqual([below.id]);
  expect(await find('مباراة قسم:رياضة')).toEqual([above.id, below.id].sort());
});
