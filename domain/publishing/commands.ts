/** Everything that changes an article, each `(actor, input)`: the right, the audit row and the announcement included. */
export { addCorrection, changeSlug } from './amend';
export { createArticle, saveArticle } from './drafts';
export { publishArticle, unpublishArticle, withdrawArticle } from './release';
