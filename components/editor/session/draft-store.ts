import type { DraftContent } from '@/domain/articles/merge/draft-content';
import { DraftSession, type JournalEntry, type BaseSnapshot } from '@/domain/articles/merge/draft-session';
import type { Conflict } from '@/domain/articles/merge/merge-content';
import type { EditorActions } from './actions';
import { type DraftView, firstView } from './draft-view';
import { readJournal, writeJournal } from './journal';

const PAUSE = 900;
const LONGEST_WAIT = 2_000;
const JOURNAL_EVERY = 250;
const SHOW_AFTER = 150;
const RETRY = [1_000, 2_000, 4_000, 8_000, 15_000];
const BEAT = 8_000;

/**
 * Keeps one article while it is written: in the browser a moment after each key, on the server after a pause of less
 * than two seconds, again and again while there is no network. Tells whoever listens what the page should show.
 */
export class DraftStore {
  private session: DraftSession;
  private view: DraftView;
  private listeners = new Set<() => void>();
  private timers: { save?: number; journal?: number; beat?: number; show?: number } = {};
  private failures = 0;
  private waitingSince = 0;
  private isStopped = false;
  private readonly tabId = crypto.randomUUID();
  private place = '';
  private saving: Promise<void> | null = null;
  private unedited: DraftContent;

  constructor(
    readonly id: string,
    server: BaseSnapshot,
    private readonly actions: EditorActions,
    private readonly canEdit: boolean,
  ) {
    const left = canEdit ? readJournal(id) : null;
    this.session = left ? DraftSession.resume(left) : new DraftSession(server);
    this.unedited = server.content;
    this.view = firstView(this.session, left !== null);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): DraftView => this.view;

  /** Begins to save and to be seen; gives what ends that. */
  start(): () => void {
    this.isStopped = false;
    delete this.timers.show;
    const leave = () => {
      this.writeDown();
      void this.actions.heartbeat({ articleId: this.id, tabId: this.tabId, isLeaving: true }).catch(() => undefined);
    };
    const now = () => this.saveIn(0);
    const hide = () => {
      if (document.visibilityState === 'hidden') {
        this.writeDown();
        now();
      }
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', hide);
    this.saveIn(this.session.isDirty ? 0 : PAUSE);
    void this.beat();
    return () => {
      this.isStopped = true;
      this.writeDown();
      for (const timer of Object.values(this.timers)) window.clearTimeout(timer);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', hide);
    };
  }

  /** Something was typed. */
  edit = (change: Partial<DraftContent>): void => {
    if (!this.canEdit) return;
    this.session.edit({ ...this.session.current, ...change });
    this.timers.journal ??= window.setTimeout(() => this.writeDown(), JOURNAL_EVERY);
    this.waitingSince ||= Date.now();
    const waited = Date.now() - this.waitingSince;
    if (this.failures === 0) this.saveIn(Math.max(0, Math.min(PAUSE, LONGEST_WAIT - waited)));
    const state = this.failures === 0 && this.view.state !== 'refused' ? { state: 'editing' as const } : {};
    // The text shows itself as it is typed; fields show what they are told.
    const showsItself = Object.keys(change).every((key) => key === 'body');
    this.show({ content: this.session.current, ...state }, showsItself ? SHOW_AFTER : 0);
  };

  /** The writer chose between two versions. */
  settle = (conflict: Conflict, change: Partial<DraftContent>): void => {
    this.session.resolveConflict(conflict);
    this.edit(change);
    this.show({ conflicts: this.session.conflicts, content: this.session.current, revised: this.view.revised + 1 });
  };

  /** Where the writer is, for others to see. */
  goTo = (place: string): void => {
    this.place = place;
  };

  /** Saves at once and waits for the answer. True when the server has everything. */
  flush = async (): Promise<boolean> => {
    for (let round = 0; round < 4 && (this.saving || this.session.isDirty); round += 1)
      await (this.saving ?? this.save());
    return !this.session.isDirty;
  };

  /** What the server has stands on the screen: the mark of that text. */
  expectedToken = (): string => this.session.baseSnapshot.token;

  /** The server said what it has now: when that is another text, it is fetched. */
  hear = (token: string): void => {
    if (token !== this.session.baseSnapshot.token && !this.session.isDirty) this.saveIn(0, true);
  };

  /** Fetches what the server has, to be merged with what stands here. */
  refresh = (): void => this.saveIn(0, true);

  /** What the server has now was published: nothing is changed any more. */
  wasPublished = (): void => {
    this.unedited = this.session.baseSnapshot.content;
    this.show({});
  };

  private saveIn(delay: number, always = false): void {
    window.clearTimeout(this.timers.save);
    this.timers.save = window.setTimeout(() => void this.save(always), delay);
  }

  private save(always = false): Promise<void> {
    const saving = this.saveOnce(always).finally(() => {
      if (this.saving === saving) this.saving = null;
    });
    this.saving ??= saving;
    return saving;
  }

  private async saveOnce(always: boolean): Promise<void> {
    const request = this.canEdit ? this.session.nextRequest(() => crypto.randomUUID(), always) : null;
    if (!request) return;
    this.waitingSince = 0;
    this.writeDown();
    if (this.failures === 0 && !always) this.show({ state: 'saving' });
    const reply = await this.actions.autosaveDraft({ id: this.id, ...request }).catch(() => null);
    if (!reply || (!reply.ok && ['bug', 'too-often'].includes(reply.reason))) this.wasLost();
    else if (reply.ok) this.wasAnswered(this.session.applyReply(reply.value));
    else this.wasRefused(reply.message);
  }

  private wasAnswered(isRevised: boolean): void {
    this.failures = 0;
    const { current: content, conflicts, isDirty } = this.session;
    this.writeDown();
    this.show({
      content,
      conflicts,
      refusal: '',
      state: isDirty ? 'editing' : 'saved',
      savedAt: Date.now(),
      ...(isRevised && { revised: this.view.revised + 1 }),
    });
    if (isDirty) this.saveIn(PAUSE);
  }

  private wasLost(): void {
    this.session.requestFailed();
    const isSafe = this.writeDown();
    this.saveIn(RETRY[Math.min(this.failures, RETRY.length - 1)] ?? PAUSE);
    this.failures += 1;
    this.show({ state: isSafe ? 'offline' : 'offlineUnsafe' });
  }

  /** The server will not have it (signed out, no right any more): what was written stays in the browser. */
  private wasRefused(refusal: string): void {
    this.session.requestFailed();
    this.writeDown();
    this.failures += 1;
    this.saveIn(RETRY.at(-1) ?? PAUSE);
    this.show({ state: 'refused', refusal });
  }

  private async beat(): Promise<void> {
    if (this.isStopped) return;
    const reply = await this.actions
      .heartbeat({ articleId: this.id, tabId: this.tabId, place: this.place })
      .catch(() => null);
    if (this.isStopped) return;
    if (reply?.ok) {
      this.show({ others: reply.value.others });
      this.hear(reply.value.token);
    }
    this.timers.beat = window.setTimeout(() => void this.beat(), BEAT);
  }

  private writeDown(): boolean {
    window.clearTimeout(this.timers.journal);
    delete this.timers.journal;
    const entry: JournalEntry | null = this.session.toJournalEntry(Date.now());
    return !this.canEdit || writeJournal(this.id, entry);
  }

  /** Changes what the page knows; what stands beside a long text is drawn again after a moment, not at each key. */
  private show(change: Partial<DraftView>, after = 0): void {
    this.view = { ...this.view, ...change, isEdited: this.session.current !== this.unedited };
    if (after > 0) {
      this.timers.show ??= window.setTimeout(this.tell, after);
      return;
    }
    this.tell();
  }

  private readonly tell = (): void => {
    window.clearTimeout(this.timers.show);
    delete this.timers.show;
    for (const listener of this.listeners) listener();
  };
}
