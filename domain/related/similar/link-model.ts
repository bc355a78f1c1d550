import type { Comparable, Similar } from '@/domain/related/keywords/comparable';
import type { TermWeightTable } from '@/domain/related/keywords/term-weights';

/**
 * The weight of each feature, fitted to editors' own links by maximum likelihood, five-fold cross-validated
 * (docs/decisions/0011-related-by-keywords.md).
 */
const COEFFICIENTS = {
  logCosine: 2.1,
  cosine: -3.5,
  timeProximity: 2.1,
  isNewer: -1.6,
  titleOverlap: 1.9,
  sameSection: 0.7,
  titleLength: -0.095,
} as const;
const DAY_MS = 86_400_000;
const TIME_PROXIMITY_DAYS = 40;

/** The log-odds that an editor would link from one article to another, without the constant: for ordering only. */
export function linkLogOdds(
  own: Comparable,
  ownWeights: TermWeightTable,
  { candidate: other, cosine }: Similar<Comparable>,
): number {
  const days = (own.publishedAt - other.publishedAt) / DAY_MS;
  return (
    // Diminishing returns: at high similarity a little more says less.
    COEFFICIENTS.logCosine * Math.log(cosine) +
    COEFFICIENTS.cosine * cosine +
    COEFFICIENTS.timeProximity * Math.exp(-Math.abs(days) / TIME_PROXIMITY_DAYS) +
    (days < 0 ? COEFFICIENTS.isNewer : 0) +
    COEFFICIENTS.titleOverlap * titleOverlap(ownWeights, other) +
    (own.sectionId !== null && own.sectionId === other.sectionId ? COEFFICIENTS.sameSection : 0) +
    // A short title names a subject, a long one describes an event.
    COEFFICIENTS.titleLength * other.titleLength
  );
}

/** The share of the other title's keyword weight that the article has too. */
function titleOverlap(ownWeights: TermWeightTable, { vector: termWeights, titleTerms }: Comparable): number {
  let [shared, all] = [0, 0];
  for (let index = 0; index < termWeights.terms.length; index += 1) {
    const term = termWeights.terms[index] ?? 0;
    if (!titleTerms.includes(term)) continue;
    const square = (termWeights.weights[index] ?? 0) ** 2;
    all += square;
    if (ownWeights.has(term)) shared += square;
  }
  return all === 0 ? 0 : shared / all;
}
