import type { SearchHit } from '@/domain/search/types';

type Named = { slug: string; name: string };

const SHOWN = 6;

/** What the articles of a page are filed under, the most frequent first: to narrow the search by. */
export function facetsOf(hits: SearchHit[]): { topics: Named[]; authors: Named[] } {
  return {
    topics: mostFrequent(hits.flatMap(({ article }) => article.topics)),
    authors: mostFrequent(hits.flatMap(({ article }) => article.authors)),
  };
}

/** Of equals, the first met: hits come best first. */
function mostFrequent(named: Named[]): Named[] {
  const counts = new Map<string, { slug: string; name: string; count: number }>();
  for (const { slug, name } of named) {
    const known = counts.get(slug);
    if (known) known.count += 1;
    else counts.set(slug, { slug, name, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, SHOWN);
}
