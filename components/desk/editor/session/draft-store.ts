import type { DraftContent } from '@/domain/articles/merge/draft-content';
import { DraftSession, type JournalEntry, type BaseSnapshot } from '@/domain/articles/merge/draft-session';
import type { Conflict } from '@/domain/articles/merge/merge-content';
import type { EditorActions } from './actions';
import { type DraftView, initialView } from './draft-view';
import { readJournal, writeJournal } from './journal';

const SAVE_DELAY = 900;
const MAX_SAVE_DELAY = 2_000;
const JOURNAL_INTERVAL = 250;
const RENDER_DELAY = 150;
const RETRY_DELAYS = [1_000, 2_000, 4_000, 8_000, 15_000];
const HEARTBEAT_INTERVAL = 8_000;

/**
 * Saves an article while it is being written: in the browser shortly after each key, on the server after a pause of
 * less than two seconds, with retries while offline. Notifies its subscribers about what the page should show.
 */
export class DraftStore {
  private session: DraftSession;
  private view: DraftView;
  private listeners = new Set<() => void>();
  private timers: { save?: number; journal?: number; heartbeat?: number; update?: number } = {};
  private failures = 0;
  private waitingSince = 0;
  private isBlocked = false;
  private readonly tabId = crypto.randomUUID();
  private place = '';
  private saving: Promise<void> | null = null;
  private cleanContent: DraftContent;

  constructor(
    readonly id: string,
    server: BaseSnapshot,
    private readonly actions: EditorActions,
    private readonly canEdit: boolean,
  ) {
    const left = canEdit ? readJournal(id) : null;
    this.session = left ? DraftSession.resume(left) : new DraftSession(server);
    this.cleanContent = server.content;
    this.view = initialView(this.session, left !== null);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): DraftView => this.view;

  /** Starts saving and presence; returns the function that stops them. */
  start(): () => void {
    this.isBlocked = false;
    delete this.timers.update;
    const leave = () => {
      this.persistJournal();
      void this.actions.heartbeat({ articleId: this.id, tabId: this.tabId, isLeaving: true }).catch(() => undefined);
    };
    const saveNow = () => this.scheduleSave(0);
    const hide = () => {
      if (document.visibilityState === 'hidden') {
        this.persistJournal();
        saveNow();
      }
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', saveNow);
    document.addEventListener('visibilitychange', hide);
    this.scheduleSave(this.session.isDirty ? 0 : SAVE_DELAY);
    void this.beat();
    return () => {
      this.isBlocked = true;
      this.persistJournal();
      for (const timer of Object.values(this.timers)) window.clearTimeout(timer);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', saveNow);
      document.removeEventListener('visibilitychange', hide);
    };
  }

  /** Records an edit. */
  edit = (change: Partial<DraftContent>): void => {
    if (!this.canEdit) return;
    this.session.edit({ ...this.session.current, ...change });
    this.timers.journal ??= window.setTimeout(() => this.persistJournal(), JOURNAL_INTERVAL);
    this.waitingSince ||= Date.now();
    const waited = Date.now() - this.waitingSince;
    if (this.failures === 0) this.scheduleSave(Math.max(0, Math.min(SAVE_DELAY, MAX_SAVE_DELAY - waited)));
    const state = this.failures === 0 && this.view.state !== 'refused' ? { state: 'editing' as const } : {};
    // The text shows itself as it is typed; fields show what they are told, and nothing is called saved that is not.
    const showsItself = this.view.state !== 'saved' && Object.keys(change).every((key) => key === 'body');
    this.show({ content: this.session.current, ...state }, showsItself ? RENDER_DELAY : 0);
  };

  /** The writer chose one of two versions. */
  resolveConflict = (conflict: Conflict, change: Partial<DraftContent>): void => {
    this.session.resolveConflict(conflict);
    this.edit(change);
    this.show({
      conflicts: this.session.conflicts,
      content: this.session.current,
      remoteRevision: this.view.remoteRevision + 1,
    });
  };

  /** Sets the field that the writer is in, for others to see. */
  setPlace = (place: string): void => {
    this.place = place;
  };

  /** Saves at once and waits for the answer. Returns true when the server has everything. */
  flush = async (): Promise<boolean> => {
    for (let round = 0; round < 4 && (this.saving || this.session.isDirty); round += 1)
      await (this.saving ?? this.save());
    return !this.session.isDirty;
  };

  /** The token of the server's version that the page is based on. */
  expectedToken = (): string => this.session.baseSnapshot.token;

  /** Receives the server's current token; fetches that version when it is another one. */
  syncWithToken = (token: string): void => {
    if (token !== this.session.baseSnapshot.token && !this.session.isDirty) this.scheduleSave(0, true);
  };

  /** Fetches the server's version and merges it with the one here. */
  refresh = (): void => this.scheduleSave(0, true);

  /** The server's version was published, so there are no unpublished edits. */
  markPublished = (): void => {
    this.cleanContent = this.session.baseSnapshot.content;
    this.show({});
  };

  private scheduleSave(delay: number, always = false): void {
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
    this.persistJournal();
    if (this.failures === 0 && !always) this.show({ state: 'saving' });
    const reply = await this.actions.autosaveDraft({ id: this.id, ...request }).catch(() => null);
    if (!reply || (!reply.ok && ['bug', 'too-often'].includes(reply.reason))) this.handleNetworkFailure();
    else if (reply.ok) this.handleReply(this.session.applyReply(reply.value));
    else this.handleRejection(reply.message);
  }

  private handleReply(isRevised: boolean): void {
    this.failures = 0;
    const { current: content, conflicts, isDirty } = this.session;
    this.persistJournal();
    this.show({
      content,
      conflicts,
      refusal: '',
      state: isDirty ? 'editing' : 'saved',
      savedAt: Date.now(),
      ...(isRevised && { remoteRevision: this.view.remoteRevision + 1 }),
    });
    if (isDirty) this.scheduleSave(SAVE_DELAY);
  }

  private handleNetworkFailure(): void {
    this.session.requestFailed();
    const isSafe = this.persistJournal();
    this.scheduleSave(RETRY_DELAYS[Math.min(this.failures, RETRY_DELAYS.length - 1)] ?? SAVE_DELAY);
    this.failures += 1;
    this.show({ state: isSafe ? 'offline' : 'offlineUnsafe' });
  }

  /** The server rejected the save (signed out, permission lost): the text stays in the browser. */
  private handleRejection(refusal: string): void {
    this.session.requestFailed();
    this.persistJournal();
    this.failures += 1;
    this.scheduleSave(RETRY_DELAYS.at(-1) ?? SAVE_DELAY);
    this.show({ state: 'refused', refusal });
  }

  private async beat(): Promise<void> {
    if (this.isBlocked) return;
    const reply = await this.actions
      .heartbeat({ articleId: this.id, tabId: this.tabId, place: this.place })
      .catch(() => null);
    if (this.isBlocked) return;
    if (reply?.ok) {
      this.show({ others: reply.value.others });
      this.syncWithToken(reply.value.token);
    }
    this.timers.heartbeat = window.setTimeout(() => void this.beat(), HEARTBEAT_INTERVAL);
  }

  private persistJournal(): boolean {
    window.clearTimeout(this.timers.journal);
    delete this.timers.journal;
    const entry: JournalEntry | null = this.session.toJournalEntry(Date.now());
    return !this.canEdit || writeJournal(this.id, entry);
  }

  /** Updates the view. With `after`, rendering beside a long text is delayed instead of done at each key. */
  private show(change: Partial<DraftView>, after = 0): void {
    this.view = { ...this.view, ...change, isEdited: this.session.current !== this.cleanContent };
    if (after > 0) {
      this.timers.update ??= window.setTimeout(this.notify, after);
      return;
    }
    this.notify();
  }

  private readonly notify = (): void => {
    window.clearTimeout(this.timers.update);
    delete this.timers.update;
    for (const listener of this.listeners) listener();
  };
}
