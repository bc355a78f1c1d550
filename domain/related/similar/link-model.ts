import type { Comparable, Similar } from '@/domain/related/keywords/comparable';
import type { TermWeights } from '@/domain/related/keywords/term-weights';

/**
 * What each sign is worth, fitted to editors' own links by maximum likelihood, five-fold cross-validated
 * (docs/decisions/0011-related-by-keywords.md).
 */
const COEFFICIENTS = {
  likeness: 2.1,
  closeness: -3.5,
  near: 2.1,
  newer: -1.6,
  title: 1.9,
  section: 0.7,
  titleLength: -0.095,
} as const;
const DAY_MS = 86_400_000;
const NEAR_DAYS = 40;

/** How likely an editor would link from one article to another, on an open scale: for ordering alone. */
export function linkProbability(
  own: Comparable,
  ownWeights: TermWeights,
  { candidate: other, cosine }: Similar<Comparable>,
): number {
  const days = (own.publishedAt - other.publishedAt) / DAY_MS;
  return (
    // The last bit of likeness tells less than the first.
    COEFFICIENTS.likeness * Math.log(cosine) +
    COEFFICIENTS.closeness * cosine +
    COEFFICIENTS.near * Math.exp(-Math.abs(days) / NEAR_DAYS) +
    (days < 0 ? COEFFICIENTS.newer : 0) +
    COEFFICIENTS.title * titleShare(ownWeights, other) +
    (own.sectionId !== null && own.sectionId === other.sectionId ? COEFFICIENTS.section : 0) +
    // A short title names a subject, a long one tells an event.
    COEFFICIENTS.titleLength * other.titleLength
  );
}

/** How much of what the other's title says the article speaks of. */
function titleShare(ownWeights: TermWeights, { vector, titleTerms }: Comparable): number {
  let [shared, all] = [0, 0];
  for (let index = 0; index < vector.terms.length; index += 1) {
    const term = vector.terms[index] ?? 0;
    if (!titleTerms.includes(term)) continue;
    const square = (vector.weights[index] ?? 0) ** 2;
    all += square;
    if (ownWeights.has(term)) shared += square;
  }
  return all === 0 ? 0 : shared / all;
}
