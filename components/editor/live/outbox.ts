import type { DeskLiveEntry } from '@/domain/live/types';
import type { LiveActions } from './actions';
import { dropWaiting, keepWaiting, readWaiting, type WaitingEntry } from './kept-text';

/** `lost`: no answer came, it is sent again by itself. `refused`: the server will not have it as it is. */
export type Waiting = WaitingEntry & { state: 'sending' | 'lost' | 'refused'; refusal: string };
export type OutboxView = { waiting: Waiting[]; isKept: boolean };

const RETRY = [1_000, 2_000, 4_000, 8_000, 15_000];
/** From here on an entry is of the moment it was written, not of the moment it arrives. */
const FRESH = 30_000;

/**
 * Entries on their way to the server, one after the other, kept in the browser until each has arrived. An entry is sent
 * under an id that was made with it: sending it again is safe, whatever became of the first attempt.
 */
export class Outbox {
  private view: OutboxView = { waiting: [], isKept: true };
  private listeners = new Set<() => void>();
  private timer = 0;
  private failures = 0;
  private isSending = false;

  private onArrived: (entry: DeskLiveEntry) => void = () => undefined;

  constructor(
    private readonly articleId: string,
    private readonly post: LiveActions['post'],
  ) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): OutboxView => this.view;

  /** Takes up what an earlier page left, and sends; `onArrived` is told of each that has arrived. Gives what ends that. */
  start(onArrived: (entry: DeskLiveEntry) => void): () => void {
    this.onArrived = onArrived;
    const left = readWaiting(this.articleId).filter(({ id }) => !this.view.waiting.some((one) => one.id === id));
    this.show([...left.map((entry) => ({ ...entry, state: 'lost' as const, refusal: '' })), ...this.view.waiting]);
    const now = () => this.sendIn(0);
    window.addEventListener('online', now);
    now();
    return () => {
      window.clearTimeout(this.timer);
      window.removeEventListener('online', now);
    };
  }

  add(entry: WaitingEntry): void {
    const isKept = keepWaiting(this.articleId, entry);
    this.show([...this.view.waiting, { ...entry, state: 'sending', refusal: '' }], isKept);
    this.sendIn(0);
  }

  /** Sends at once what waits, what was refused included. */
  retry = (): void => {
    this.show(this.view.waiting.map((entry) => ({ ...entry, state: 'sending' })));
    this.sendIn(0);
  };

  /** Takes an entry out before it has arrived. */
  drop = (id: string): void => {
    dropWaiting(this.articleId, id);
    this.show(this.view.waiting.filter((entry) => entry.id !== id));
  };

  private sendIn(delay: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.sendNext(), delay);
  }

  private async sendNext(): Promise<void> {
    const next = this.view.waiting.find(({ state }) => state !== 'refused');
    if (!next || this.isSending) return;
    this.isSending = true;
    const { id, title, body, keyMoment, at, pressedAt } = next;
    const isLate = this.failures > 0 || Date.now() - pressedAt > FRESH;
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
    if (!reply || (!reply.ok && ['bug', 'too-often'].includes(reply.reason))) return this.wasLost();
    this.failures = 0;
    if (reply.ok) {
      this.drop(id);
      this.onArrived(reply.value);
    } else this.change(id, { state: 'refused', refusal: reply.message });
    this.sendIn(0);
  }

  private wasLost(): void {
    this.show(this.view.waiting.map((entry) => (entry.state === 'sending' ? { ...entry, state: 'lost' } : entry)));
    this.sendIn(RETRY[Math.min(this.failures, RETRY.length - 1)] ?? FRESH);
    this.failures += 1;
  }

  private change(id: string, fields: Partial<Waiting>): void {
    this.show(this.view.waiting.map((entry) => (entry.id === id ? { ...entry, ...fields } : entry)));
  }

  private show(waiting: Waiting[], isKept = this.view.isKept): void {
    this.view = { waiting, isKept };
    for (const listener of this.listeners) listener();
  }
}
