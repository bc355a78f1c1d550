import type { ContentWith } from '../fields';
import type { DraftBody } from './draft-node';

/** Everything an editor may change of an article, as it is while somebody writes: the title may be missing still. */
export type DraftContent = ContentWith<DraftBody>;
