import { randomUUID } from 'node:crypto';
import { statusAfter, type Verb } from '@/domain/publishing/workflow';
import type { Subject } from './subjects';

type ActionInput = {
  input: (subject: Subject) => Record<string, unknown>;
  /** The workflow step; absent when the permission does not depend on the state. */
  verb?: Verb;
  /** It takes several, and counts those it refused. */
  isList?: boolean;
};

const target = ({ id, version }: Subject) => ({ id, version });
const step = (verb: Verb, more: Record<string, unknown> = {}): ActionInput => ({
  verb,
  input: (subject) => ({ ...target(subject), ...more }),
});
const list = (verb: Verb, more: Record<string, unknown> = {}): ActionInput => ({
  verb,
  isList: true,
  input: (subject) => ({ articles: [{ ...target(subject), ...more }] }),
});
const later = '2099-01-01T10:00';

/** The input of each action on an article, by file and name. An action missing here fails the probes. */
export const articleInputs: Record<string, ActionInput> = {
  'articles/[id]/workflow-actions.ts submit': step('submit'),
  'articles/[id]/workflow-actions.ts approve': step('approve'),
  'articles/[id]/workflow-actions.ts reopen': step('reopen'),
  'articles/[id]/workflow-actions.ts requestChangesAction': step('request-changes', { note: 'ملاحظة' }),
  'articles/[id]/workflow-actions.ts schedule': step('schedule', { at: later }),
  'articles/[id]/workflow-actions.ts unschedule': step('unschedule'),
  'articles/[id]/workflow-actions.ts publish': step('publish', { isMinor: false }),
  'articles/[id]/workflow-actions.ts unpublish': step('unpublish'),
  'articles/[id]/workflow-actions.ts withdraw': step('withdraw', { notice: 'سُحبت.' }),
  'articles/[id]/workflow-actions.ts addCorrectionAction': step('correct', { note: 'صُحِّح.' }),
  'articles/[id]/workflow-actions.ts setEmbargoAction': step('embargo', { until: later }),
  'articles/[id]/workflow-actions.ts assign': step('assign', { assigneeId: null }),
  'articles/[id]/workflow-actions.ts changeSlugAction': {
    input: (subject) => ({ ...target(subject), slug: 'عنوان-آخر' }),
  },
  'articles/[id]/workflow-actions.ts addNoteAction': { input: ({ id }) => ({ articleId: id, text: 'ملاحظة' }) },
  'articles/[id]/workflow-actions.ts resolveNoteAction': { input: ({ noteId }) => ({ id: noteId, resolved: true }) },
  'articles/[id]/workflow-actions.ts createPreviewLinkAction': { input: ({ id }) => ({ articleId: id, hours: 1 }) },
  'articles/[id]/workflow-actions.ts revokePreviewLinkAction': { input: ({ linkId }) => ({ id: linkId }) },
  'articles/[id]/workflow-actions.ts inspect': { input: ({ id }) => ({ articleId: id }) },
  'articles/[id]/actions.ts autosaveDraftAction': {
    input: ({ id, token, content }) => ({
      id,
      attempt: randomUUID(),
      base: token,
      content: { ...content, title: 'عنوان من لا يحق له' },
    }),
  },
  'articles/[id]/actions.ts nameRevisionAction': { input: ({ id }) => ({ articleId: id, label: 'محطة' }) },
  'articles/[id]/actions.ts restoreRevisionAction': { input: ({ id, revisionId }) => ({ articleId: id, revisionId }) },
  'articles/[id]/actions.ts heartbeatAction': { input: ({ id }) => ({ articleId: id, tabId: randomUUID() }) },
  'articles/bulk-actions.ts submitSome': list('submit'),
  'articles/bulk-actions.ts approveSome': list('approve'),
  'articles/bulk-actions.ts reopenSome': list('reopen'),
  'articles/bulk-actions.ts publishSome': list('publish'),
  'articles/bulk-actions.ts unscheduleSome': list('unschedule'),
  'articles/bulk-actions.ts assignSome': list('assign', { assigneeId: null }),
  'live/actions.ts publishCoverage': step('publish'),
};

/** The expected outcome for a person with the permission. */
export function outcomeByWorkflow({ verb }: ActionInput, { status }: Subject): 'ok' | 'wrong-state' {
  return verb && statusAfter(verb, status) === null ? 'wrong-state' : 'ok';
}
