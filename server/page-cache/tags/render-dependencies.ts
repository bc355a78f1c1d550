import { AsyncLocalStorage } from 'node:async_hooks';

/** What a page says of itself while it renders. */
export type RenderDependencies = {
  /** What it was made from: when one of these changes, it is out of date. */
  tags: Set<string>;
  /** When it is out of date by the clock alone (milliseconds). */
  expiresAt: number;
  /** The article whose reading is counted when the page is sent. */
  articleId: string | null;
};

/** On globalThis, because Next bundles the pages apart from the server that calls them. */
const shared = globalThis as typeof globalThis & { warraqDeclared?: AsyncLocalStorage<RenderDependencies> };
const dependencyStorage = (shared.warraqDeclared ??= new AsyncLocalStorage<RenderDependencies>());

/**
 * Says what the page being rendered depends on. A page that says nothing is never stored. Outside of a render of the
 * page store (the development server, a test) this does nothing.
 */
export function cacheTags(...tags: string[]): void {
  const dependencies = dependencyStorage.getStore();
  if (dependencies) for (const tag of tags) dependencies.tags.add(tag);
}

/** Says that the page is out of date from `at` on, for what ends by the clock and not by a change. */
export function cacheUntil(at: Date | null | undefined): void {
  const dependencies = dependencyStorage.getStore();
  if (dependencies && at) dependencies.expiresAt = Math.min(dependencies.expiresAt, at.getTime());
}

/** Says that whoever gets this page reads the article. */
export function countViewOf(articleId: string): void {
  const dependencies = dependencyStorage.getStore();
  if (dependencies) dependencies.articleId = articleId;
}

/** Runs a render and gives what it declared. */
export async function collectDependencies<T>(
  render: () => Promise<T>,
): Promise<{ result: T; dependencies: RenderDependencies }> {
  const dependencies: RenderDependencies = { tags: new Set(), expiresAt: Number.POSITIVE_INFINITY, articleId: null };
  const result = await dependencyStorage.run(dependencies, render);
  return { result, dependencies };
}
