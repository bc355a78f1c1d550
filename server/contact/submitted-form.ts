import { AsyncLocalStorage } from 'node:async_hooks';
import type { SubmittedContact } from '@/domain/contact/types';

/** On globalThis, because Next bundles the pages apart from the server that calls them. */
const shared = globalThis as typeof globalThis & { warraqSubmittedContact?: AsyncLocalStorage<SubmittedContact> };
const storage = (shared.warraqSubmittedContact ??= new AsyncLocalStorage<SubmittedContact>());

/** Renders with a form that was sent and not taken, so that its page shows it again. */
export function withSubmittedForm<T>(form: SubmittedContact, render: () => Promise<T>): Promise<T> {
  return storage.run(form, render);
}

/** The form that this render answers; null for the page that everybody gets. */
export function readSubmittedForm(): SubmittedContact | null {
  return storage.getStore() ?? null;
}
