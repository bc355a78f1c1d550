import type { DraftContent } from './draft-content';
import { type Conflict, mergeContent } from './merge-content';
import { isSame } from './node';

/** A state the server is known to have had. The token stands for its content: equal contents have equal tokens. */
export type Known = { content: DraftContent; token: string };

/** What to ask of the server: put `content` there if it still has what `base` stands for. `attempt` names this request. */
export type SaveRequest = { attempt: string; base: string; content: DraftContent };

/**
 * `kept`: it is there now. Otherwise what the server has instead; `had` when it did keep this attempt once, and somebody
 * wrote on from there.
 */
export type SaveReply =
  { kept: true; token: string } | { kept: false; token: string; content: DraftContent; had: boolean };

/** What the browser keeps of work that the server may not have. */
export type JournalEntry = {
  base: Known;
  sent: SaveRequest | null;
  content: DraftContent;
  conflicts: Conflict[];
  at: number;
};

/**
 * One person's work on an article, without clocks or networks: what was typed, what the server is known to have, and
 * what must be asked of it next. Nothing typed leaves it before the server has said that it kept it.
 *
 * A request without an answer is asked again, the very same, until there is one: only then is it known what the server
 * made of it, and what to merge with.
 */
export class DraftSession {
  private content: DraftContent;
  private sent: SaveRequest | null = null;
  private isWaiting = false;
  private open: Conflict[] = [];

  constructor(private base: Known) {
    this.content = base.content;
  }

  /** Takes up work that an earlier page left in the browser. What the server has now comes with its first answer. */
  static resume(left: JournalEntry): DraftSession {
    const session = new DraftSession(left.base);
    session.content = left.content;
    session.sent = left.sent;
    session.open = [...left.conflicts];
    return session;
  }

  get current(): DraftContent {
    return this.content;
  }

  get conflicts(): readonly Conflict[] {
    return this.open;
  }

  /** What the server is known to have. */
  get known(): Known {
    return this.base;
  }

  /** Whether the server may lack something. */
  get isDirty(): boolean {
    return this.sent !== null || !isSame(this.content, this.base.content);
  }

  edit(content: DraftContent): void {
    this.content = content;
  }

  /** A conflict was settled; the content that says how comes by `edit`. */
  settle(conflict: Conflict): void {
    this.open = this.open.filter((one) => one !== conflict);
  }

  /** What to send now; null while an answer is awaited, or when there is nothing to save (unless `always`: to hear of others). */
  take(newAttempt: () => string, always = false): SaveRequest | null {
    if (this.isWaiting || !(this.isDirty || always)) return null;
    this.sent ??= { attempt: newAttempt(), base: this.base.token, content: this.content };
    this.isWaiting = true;
    return this.sent;
  }

  /** The answer came. True: the content changed under the writer's hands, and the page must show it. */
  answer(reply: SaveReply): boolean {
    const sent = this.sent;
    this.sent = null;
    this.isWaiting = false;
    if (sent && (reply.kept || reply.had)) this.base = { content: sent.content, token: reply.token };
    return reply.kept ? false : this.mergeWith({ content: reply.content, token: reply.token });
  }

  /** No answer came. The same will be asked again. */
  fail(): void {
    this.isWaiting = false;
  }

  /** What the browser should keep; null when the server has everything. */
  journal(now: number): JournalEntry | null {
    if (!this.isDirty && this.open.length === 0) return null;
    return { base: this.base, sent: this.sent, content: this.content, conflicts: [...this.open], at: now };
  }

  private mergeWith(server: Known): boolean {
    const before = this.content;
    const merged = mergeContent(this.base.content, this.content, server.content);
    this.base = server;
    this.content = merged.content;
    this.open = [...this.open, ...merged.conflicts];
    return !isSame(before, this.content) || merged.conflicts.length > 0;
  }
}
