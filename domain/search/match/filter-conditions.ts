import { findAuthor, findSection, findTopic } from '@/domain/taxonomy/queries';
import { foldArabic } from '@/lib/arabic/fold';
import { listSections, readSectionFamily } from '@/domain/taxonomy/queries';
import { dateKeys } from '@/domain/search/index/index-document';
import type { Condition } from './find-documents';
import { type FilterKind, filterKey } from '@/domain/search/index/term-key';
import type { SearchFilters } from '@/domain/search/query/types';

const DAY_MS = 86_400_000;
/** Longer periods are looked up by months; still longer ones only by checking exact dates. */
const MAX_DAYS = 45;
const MAX_MONTHS = 60;

/** Converts filters into conditions on lists; null when a filter names nothing that exists. A section finds those below it. */
export async function filterConditions(filters: SearchFilters): Promise<Condition[] | null> {
  const [section, topic, author] = await Promise.all([
    filters.section === undefined ? undefined : findSectionBySlugOrName(filters.section),
    filters.topic === undefined ? undefined : findTopic(filters.topic),
    filters.author === undefined ? undefined : findAuthor(filters.author),
  ]);
  if (section === null || topic === null || author === null) return null;
  const named: [FilterKind, string[]][] = [
    ['section', section ? await readSectionFamily(section.id) : []],
    ['topic', topic ? [topic.id] : []],
    ['author', author ? [author.id] : []],
  ];
  const conditions = named.flatMap(([kind, ids]): Condition[] =>
    ids.length > 0 ? [{ keys: ids.map((id) => filterKey(kind, id)), kind: 'required' }] : [],
  );
  const dates = dateCondition(filters);
  return dates ? [...conditions, dates] : conditions;
}

/** Finds a section by its slug, else by its name as readers write it (قسم:اقتصاد). */
async function findSectionBySlugOrName(value: string): Promise<{ id: string } | null> {
  const bySlug = await findSection(value);
  if (bySlug) return bySlug;
  const wanted = foldArabic(value);
  return (
    (await listSections()).find(
      ({ name }) => foldArabic(name).replace(/\s+/g, '-') === wanted || foldArabic(name) === wanted,
    ) ?? null
  );
}

/** The whole days or months that cover the period; exact dates are checked on each hit. */
function dateCondition({ from, to }: SearchFilters): Condition | null {
  if (!from) return null;
  const until = to ?? new Date();
  const days = Math.ceil((until.getTime() - from.getTime()) / DAY_MS) + 1;
  if (days <= MAX_DAYS)
    return { keys: distinct(days, (day) => dateKeys(new Date(from.getTime() + day * DAY_MS)).day), kind: 'required' };
  const months = (until.getUTCFullYear() - from.getUTCFullYear()) * 12 + until.getUTCMonth() - from.getUTCMonth() + 1;
  if (months > MAX_MONTHS) return null;
  return {
    keys: distinct(
      months,
      (month) => dateKeys(new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + month, 1))).month,
    ),
    kind: 'required',
  };
}

function distinct(count: number, keyAt: (index: number) => number): number[] {
  return [...new Set(Array.from({ length: Math.max(1, count) }, (_, index) => keyAt(index)))];
}
