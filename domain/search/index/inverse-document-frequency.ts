/** The rarity (IDF) of a term that occurs in `df` of `documents`. */
export function inverseDocumentFrequency(df: number, documents: number): number {
  return Math.log(1 + (documents - Math.min(df, documents) + 0.5) / (df + 0.5));
}
