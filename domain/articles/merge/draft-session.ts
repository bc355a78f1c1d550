import type { DraftContent } from './draft-content';
import { type Conflict, mergeContent } from './merge-content';
import { isSame } from './draft-node';

/** A version that the server is known to have had. The token is a hash of its content. */
export type BaseSnapshot = { content: DraftContent; token: string };

/** A request to save `content` if the server still has the version `base`. `attempt` identifies this request. */
export type SaveRequest = { attempt: string; base: string; content: DraftContent };

/**
 * When it was not saved, the server's current version; `savedEarlier` when the server did save this attempt once and
 * somebody continued from there.
 */
export type SaveReply =
  { saved: true; token: string } | { saved: false; token: string; content: DraftContent; savedEarlier: boolean };

/** Work that the server may not have, as stored in the browser. */
export type JournalEntry = {
  base: BaseSnapshot;
  sent: SaveRequest | null;
  content: DraftContent;
  conflicts: Conflict[];
  at: number;
};

/**
 * One person's work on an article, without clocks or networks: the text, the version the server is known to have, and
 * the next request. Nothing typed is dropped before the server has confirmed it.
 *
 * A request without an answer is repeated unchanged until there is one: only then is it known what the server did with
 * it, and what to merge with.
 */
export class DraftSession {
  private content: DraftContent;
  private sent: SaveRequest | null = null;
  private isRequestInFlight = false;
  private openConflicts: Conflict[] = [];

  constructor(private base: BaseSnapshot) {
    this.content = base.content;
  }

  /** Resumes work that an earlier page left in the browser. The first answer brings the server's current version. */
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

  /** The version that the server is known to have. */
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

  /** A conflict was resolved; the resolution itself arrives by `edit`. */
  resolveConflict(conflict: Conflict): void {
    this.openConflicts = this.openConflicts.filter((one) => one !== conflict);
  }

  /**
   * The next request; null while one is in flight, or when there is nothing to save (unless `always`, to learn of
   * others' changes).
   */
  nextRequest(newAttempt: () => string, always = false): SaveRequest | null {
    if (this.isRequestInFlight || !(this.isDirty || always)) return null;
    this.sent ??= { attempt: newAttempt(), base: this.base.token, content: this.content };
    this.isRequestInFlight = true;
    return this.sent;
  }

  /** Processes an answer. Returns true when it changed the content, so that the page must show it. */
  applyReply(reply: SaveReply): boolean {
    const sent = this.sent;
    this.sent = null;
    this.isRequestInFlight = false;
    if (sent && (reply.saved || reply.savedEarlier)) this.base = { content: sent.content, token: reply.token };
    return reply.saved ? false : this.mergeWith({ content: reply.content, token: reply.token });
  }

  /** No answer came; the same request will be repeated. */
  requestFailed(): void {
    this.isRequestInFlight = false;
  }

  /** The work to store in the browser; null when the server has everything. */
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
