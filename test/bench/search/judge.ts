export type Asked = { query: string; relevant: ReadonlySet<string> };

/** Returns the names (one or more) of each hit, best first. */
type Ask = (query: string) => Promise<string[][]>;

const AT_ONCE = 4;
const LOOKED_AT = 10;

/** Scores queries by the rank of the first correct result. Remembers answers. */
export class Judge {
  private readonly answers = new Map<string, Promise<string[][]>>();

  constructor(private readonly ask: Ask) {}

  /** Mean reciprocal rank among the first ten; 0 of no queries. */
  async score(queries: Asked[]): Promise<number> {
    const waiting = [...queries];
    let sum = 0;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let asked = waiting.pop(); asked; asked = waiting.pop()) {
          const place = await this.placeOf(asked);
          if (place >= 0) sum += 1 / (place + 1);
        }
      }),
    );
    return queries.length === 0 ? 0 : sum / queries.length;
  }

  private async placeOf({ query, relevant }: Asked): Promise<number> {
    const known = this.answers.get(query) ?? this.ask(query);
    this.answers.set(query, known);
    return (await known).slice(0, LOOKED_AT).findIndex((names) => names.some((name) => relevant.has(name)));
  }
}
