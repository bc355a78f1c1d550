import type { EditorActions } from '@/components/desk/editor/session/actions';
import type { WorkflowActions } from '@/components/desk/workflow/actions';
import * as actions from './actions';
import * as steps from './workflow-actions';

/** The server actions for ArticleEditor. */
export const editorActions: EditorActions = {
  autosaveDraft: actions.autosaveDraftAction,
  heartbeat: actions.heartbeatAction,
  nameRevision: actions.nameRevisionAction,
  findNames: actions.findNamesAction,
  findLinkTargets: actions.findLinkTargets,
  inspect: steps.inspect,
};

/** The server actions for WorkflowBar and StatusPanel. */
export const workflowActions: WorkflowActions = {
  submit: steps.submit,
  approve: steps.approve,
  reopen: steps.reopen,
  unschedule: steps.unschedule,
  unpublish: steps.unpublish,
  publish: steps.publish,
  schedule: steps.schedule,
  setEmbargo: steps.setEmbargoAction,
  requestChanges: steps.requestChangesAction,
  addCorrection: steps.addCorrectionAction,
  withdraw: steps.withdraw,
  changeSlug: steps.changeSlugAction,
  assign: steps.assign,
};
