import { TEXT_RULES_VERSION } from '@/lib/arabic/version';

/** Raised when the same words give other term keys, forward rows or packed lists. */
const SEARCH_LAYOUT_VERSION = 1;

/** A hash of what domain/related/rebuild/versions.test.ts indexes. */
export const SEARCH_FINGERPRINT = 'baaf0437e98402cb';

/** The version of an index that this code writes. */
export const searchVersion = `${TEXT_RULES_VERSION}.${SEARCH_LAYOUT_VERSION}`;
