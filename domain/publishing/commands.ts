/** Everything that changes an article, each `(actor, input)`: the right, the audit row and the announcement included. */
export { addCorrection, changeSlug } from './amend';
export { closeCoverage, reopenCoverage } from './coverage';
export { createArticle, saveArticle } from './drafts';
export { addNote, resolveNote } from './notes';
export { createPreviewLink, revokePreviewLink } from './previews';
export { publishArticle, unpublishArticle, withdrawArticle } from './release';
export { approveArticle, assignArticle, reopenArticle, requestChanges, submitForReview } from './review';
export { publishNextDue, retryPublishing } from './publish-due';
export { scheduleArticle, setEmbargo, unscheduleArticle } from './timing';
