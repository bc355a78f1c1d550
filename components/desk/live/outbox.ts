import type { DeskLiveEntry } from '@/domain/live/types';
import type { LiveActions } from './actions';
import { removeQueuedEntry, saveQueuedEntry, readQueuedEntries, type QueuedEntry } from './local-drafts';

/** `lost`: no answer came; it is sent again automatically. `refused`: the server rejected it. */
export type OutboxEntry = QueuedEntry & { state: 'sending' | 'lost' | 'refused'; refusal: string };
export type OutboxView = { waiting: OutboxEntry[]; isStored: boolean };

const RETRY_DELAYS = [1_000, 2_000, 4_000, 8_000, 15_000];
/** An entry sent later than this gets the time when it was written instead of the time of its arrival. */
const ON_TIME_LIMIT = 30_000;

/**
 * Sends entries to the server one after another and keeps each in the browser until it has arrived. An entry's id is
 * made here, so that sending it again is safe, whatever became of the first attempt.
 */
export class Outbox {
  private view: OutboxView = { waiting: [], isStored: true };
  private listeners = new Set<() => void>();
  private timer = 0;
  private failures = 0;
  private isSending = false;

  private onDelivered: (entry: DeskLiveEntry) => void = () => undefined;

  constructor(
    private readonly articleId: string,
    private readonly post: LiveActions['post'],
  ) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): OutboxView => this.view;

  /**
   * Sends what an earlier page left, and everything added later; calls `onDelivered` for each that has arrived.
   * Returns the function that stops it.
   */
  start(onArrived: (entry: DeskLiveEntry) => void): () => void {
    this.onDelivered = onArrived;
    const left = readQueuedEntries(this.articleId).filter(({ id }) => !this.view.waiting.some((one) => one.id === id));
    this.update([...left.map((entry) => ({ ...entry, state: 'lost' as const, refusal: '' })), ...this.view.waiting]);
    const now = () => this.scheduleSend(0);
    window.addEventListener('online', now);
    now();
    return () => {
      window.clearTimeout(this.timer);
      window.removeEventListener('online', now);
    };
  }

  add(entry: QueuedEntry): void {
    const isStored = saveQueuedEntry(this.articleId, entry);
    this.update([...this.view.waiting, { ...entry, state: 'sending', refusal: '' }], isStored);
    this.scheduleSend(0);
  }

  /** Sends everything that waits at once, including rejected entries. */
  retry = (): void => {
    this.update(this.view.waiting.map((entry) => ({ ...entry, state: 'sending' })));
    this.scheduleSend(0);
  };

  /** Removes an entry before it has arrived. */
  remove = (id: string): void => {
    removeQueuedEntry(this.articleId, id);
    this.update(this.view.waiting.filter((entry) => entry.id !== id));
  };

  private scheduleSend(delay: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.sendNext(), delay);
  }

  private async sendNext(): Promise<void> {
    const next = this.view.waiting.find(({ state }) => state !== 'refused');
    if (!next || this.isSending) return;
    this.isSending = true;
    const { id, title, body, keyMoment, at, pressedAt } = next;
    const isLate = this.failures > 0 || Date.now() - pressedAt > ON_TIME_LIMIT;
    const moment = at !== '' ? new Date(at) : isLate ? new Date(pressedAt) : undefined;
    const reply = await this.post({
      id,
      articleId: this.articleId,
      title,
      body,
      keyMoment,
      ...(moment && { at: moment }),
    }).catch(() => null);
    this.isSending = false;
    if (!reply || (!reply.ok && ['bug', 'too-often'].includes(reply.reason))) return this.handleNetworkFailure();
    this.failures = 0;
    if (reply.ok) {
      this.remove(id);
      this.onDelivered(reply.value);
    } else this.change(id, { state: 'refused', refusal: reply.message });
    this.scheduleSend(0);
  }

  private handleNetworkFailure(): void {
    this.update(this.view.waiting.map((entry) => (entry.state === 'sending' ? { ...entry, state: 'lost' } : entry)));
    this.scheduleSend(RETRY_DELAYS[Math.min(this.failures, RETRY_DELAYS.length - 1)] ?? ON_TIME_LIMIT);
    this.failures += 1;
  }

  private change(id: string, fields: Partial<OutboxEntry>): void {
    this.update(this.view.waiting.map((entry) => (entry.id === id ? { ...entry, ...fields } : entry)));
  }

  private update(waiting: OutboxEntry[], isStored = this.view.isStored): void {
    this.view = { waiting, isStored };
    for (const listener of this.listeners) listener();
  }
}
