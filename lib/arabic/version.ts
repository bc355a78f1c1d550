/**
 * The version of the rules that folding, stemming, stop words, skeletons and shingles follow. Raised when any of them
 * gives another result for a text: everything stored by the old rules is rebuilt then (docs/how-to.md).
 */
export const TEXT_RULES_VERSION = 1;

/** A hash of what the rules give for the texts of domain/related/rebuild/versions.test.ts. */
export const TEXT_RULES_FINGERPRINT = '71a4393c3c16bd7e';
