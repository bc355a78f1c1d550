import type { DraftContent } from './draft-content';
import { type Conflict, mergeContent } from './merge-content';
import { isSame } from './draft-node';

/** A state the server is known to have had. The token stands for its content: equal contents have equal tokens. */
export type BaseSnapshot = { content: DraftContent; token: string };

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
  base: BaseSnapshot;
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
  private isRequestInFlight = false;
  private openConflicts: Conflict[] = [];

  constructor(private base: BaseSnapshot) {
    this.content = base.content;
  }

  /** Takes up work that an earlier page left in the browser. What the server has now comes with its first answer. */
  static resume(left: JournalEntry): DraftSession {
    const session = new DraftSession(left.base);
    session.content = left.content;
    session.sent = left.sent;
    session.openConflicts = [...left.conflicts];
    return session;
  }

  get current(): DraftContent {
    return this.content;
  }

  get conflicts(): readonly Conflict[] {
    return this.openConflicts;
  }

  /** What the server is known to have. */
  get baseSnapshot(): BaseSnapshot {
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
  resolveConflict(conflict: Conflict): void {
    this.openConflicts = this.openConflicts.filter((one) => one !== conflict);
  }

  /** What to send now; null while an answer is awaited, or when there is nothing to save (unless `always`: to hear of others). */
  nextRequest(newAttempt: () => string, always = false): SaveRequest | null {
    if (this.isRequestInFlight || !(this.isDirty || always)) return null;
    this.sent ??= { attempt: newAttempt(), base: this.base.token, content: this.content };
    this.isRequestInFlight = true;
    return this.sent;
  }

  /** The answer came. True: the content changed under the writer's hands, and the page must show it. */
  applyReply(reply: SaveReply): boolean {
    const sent = this.sent;
    this.sent = null;
    this.isRequestInFlight = false;
    if (sent && (reply.kept || reply.had)) this.base = { content: sent.content, token: reply.token };
    return reply.kept ? false : this.mergeWith({ content: reply.content, token: reply.token });
  }

  /** No answer came. The same will be asked again. */
  requestFailed(): void {
    this.isRequestInFlight = false;
  }

  /** What the browser should keep; null when the server has everything. */
  toJournalEntry(now: number): JournalEntry | null {
    if (!this.isDirty && this.openConflicts.length === 0) return null;
    return { base: this.base, sent: this.sent, content: this.content, conflicts: [...this.openConflicts], at: now };
  }

  private mergeWith(server: BaseSnapshot): boolean {
    const before = this.content;
    const merged = mergeContent(this.base.content, this.content, server.content);
    this.base = server;
    this.content = merged.content;
    this.openConflicts = [...this.openConflicts, ...merged.conflicts];
    return !isSame(before, this.content) || merged.conflicts.length > 0;
  }
}
