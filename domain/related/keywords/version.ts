import { searchVersion } from '@/domain/search/index/version';

/** Raised when the same terms give other keywords, weights or fingerprints of a text. */
const KEYWORDS_VERSION = 1;

/** A hash of what domain/related/rebuild/versions.test.ts analyses. */
export const KEYWORDS_FINGERPRINT = '681a58e38a3577da';

/** The version of related data that this code writes. Its terms are keys of the search index. */
export const relatedVersion = `${searchVersion}.${KEYWORDS_VERSION}`;
