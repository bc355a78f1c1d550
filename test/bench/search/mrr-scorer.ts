export type ScoredQuery = { query: string; relevant: ReadonlySet<string> };

/** Returns the names (one or more) of each hit, best first. */
type SearchFunction = (query: string) => Promise<string[][]>;

const CONCURRENCY = 4;
const CUTOFF = 10;

/** Scores queries by the rank of the first correct result. Remembers answers. */
export class MrrScorer {
  private readonly results = new Map<string, Promise<string[][]>>();

  constructor(private readonly search: SearchFunction) {}

  /** Mean reciprocal rank among the first ten; 0 of no queries. */
  async score(queries: ScoredQuery[]): Promise<number> {
    const waiting = [...queries];
    let sum = 0;
    await Promise.all(
      Array.from({ length: CONCURRENCY }, async () => {
        for (let asked = waiting.pop(); asked; asked = waiting.pop()) {
          const place = await this.rankOf(asked);
          if (place >= 0) sum += 1 / (place + 1);
        }
      }),
    );
    return queries.length === 0 ? 0 : sum / queries.length;
  }

  private async rankOf({ query, relevant }: ScoredQuery): Promise<number> {
    const known = this.results.get(query) ?? this.search(query);
    this.results.set(query, known);
    return (await known).slice(0, CUTOFF).findIndex((names) => names.some((name) => relevant.has(name)));
  }
}
