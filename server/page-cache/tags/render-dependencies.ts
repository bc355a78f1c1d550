import { AsyncLocalStorage } from 'node:async_hooks';

/** What a page says of itself while it renders. */
export type RenderDependencies = {
  /** What it was made from: when one of these changes, it is out of date. */
  tags: Set<string>;
  /** When it is out of date by the clock alone (milliseconds). */
  until: number;
  /** The article whose reading is counted when the page is sent. */
  articleId: string | null;
};

/** On globalThis, because Next bundles the pages apart from the server that calls them. */
const shared = globalThis as typeof globalThis & { warraqDeclared?: AsyncLocalStorage<RenderDependencies> };
const declarations = (shared.warraqDeclared ??= new AsyncLocalStorage<RenderDependencies>());

/**
 * Says what the page being rendered depends on. A page that says nothing is never stored. Outside of a render of the
 * page store (the development server, a test) this does nothing.
 */
export function cacheTags(...tags: string[]): void {
  const declared = declarations.getStore();
  if (declared) for (const tag of tags) declared.tags.add(tag);
}

/** Says that the page is out of date from `at` on, for what ends by the clock and not by a change. */
export function cacheUntil(at: Date | null | undefined): void {
  const declared = declarations.getStore();
  if (declared && at) declared.until = Math.min(declared.until, at.getTime());
}

/** Says that whoever gets this page reads the article. */
export function countViewOf(articleId: string): void {
  const declared = declarations.getStore();
  if (declared) declared.articleId = articleId;
}

/** Runs a render and gives what it declared. */
export async function collectDependencies<T>(
  render: () => Promise<T>,
): Promise<{ result: T; declared: RenderDependencies }> {
  const declared: RenderDependencies = { tags: new Set(), until: Number.POSITIVE_INFINITY, articleId: null };
  const result = await declarations.run(declared, render);
  return { result, declared };
}
