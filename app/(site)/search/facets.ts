import type { SearchHit } from '@/domain/search/types';

type Named = { slug: string; name: string };

const SHOWN = 6;

/** Topics and authors of a page of results, most frequent first, to filter by. */
export function facetsOf(hits: SearchHit[]): { topics: Named[]; authors: Named[] } {
  return {
    topics: mostFrequent(hits.flatMap(({ article }) => article.topics)),
    authors: mostFrequent(hits.flatMap(({ article }) => article.authors)),
  };
}

/** Ties keep the order of the results, which come best first. */
function mostFrequent(named: Named[]): Named[] {
  const counts = new Map<string, { slug: string; name: string; count: number }>();
  for (const { slug, name } of named) {
    const known = counts.get(slug);
    if (known) known.count += 1;
    else counts.set(slug, { slug, name, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, SHOWN);
}
