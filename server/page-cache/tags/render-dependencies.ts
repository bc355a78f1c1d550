import { AsyncLocalStorage } from 'node:async_hooks';

/** What a page declares about itself while it renders. */
export type RenderDependencies = {
  /** Its sources: a change of any of them invalidates it. */
  tags: Set<string>;
  /** When it expires by the clock alone (milliseconds). */
  expiresAt: number;
  /** The article that gets a view when the page is sent. */
  articleId: string | null;
  /** The advertisements on it, each counted as shown when the page is sent. */
  advertisementIds: string[];
};

/** On globalThis, because Next bundles the pages apart from the server that calls them. */
const shared = globalThis as typeof globalThis & { warraqDeclared?: AsyncLocalStorage<RenderDependencies> };
const dependencyStorage = (shared.warraqDeclared ??= new AsyncLocalStorage<RenderDependencies>());

/**
 * Declares what the page being rendered depends on. A page that declares nothing is never stored. Does nothing outside
 * a render of the page store (the development server, a test).
 */
export function cacheTags(...tags: string[]): void {
  const dependencies = dependencyStorage.getStore();
  if (dependencies) for (const tag of tags) dependencies.tags.add(tag);
}

/** Declares that the page expires at `at`, for content that ends by the clock and not by a change. */
export function cacheUntil(at: Date | null | undefined): void {
  const dependencies = dependencyStorage.getStore();
  if (dependencies && at) dependencies.expiresAt = Math.min(dependencies.expiresAt, at.getTime());
}

/** Declares that sending this page counts as a view of the article. */
export function countViewOf(articleId: string): void {
  const dependencies = dependencyStorage.getStore();
  if (dependencies) dependencies.articleId = articleId;
}

/** Declares that sending this page counts as a showing of the advertisement. */
export function countShowingOf(advertisementId: string): void {
  dependencyStorage.getStore()?.advertisementIds.push(advertisementId);
}

/** Runs a render and returns its result with the dependencies it declared. */
export async function collectDependencies<T>(
  render: () => Promise<T>,
): Promise<{ result: T; dependencies: RenderDependencies }> {
  const dependencies: RenderDependencies = {
    tags: new Set(),
    expiresAt: Number.POSITIVE_INFINITY,
    articleId: null,
    advertisementIds: [],
  };
  const result = await dependencyStorage.run(dependencies, render);
  return { result, dependencies };
}
