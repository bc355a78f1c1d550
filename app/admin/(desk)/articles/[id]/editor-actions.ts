import type { EditorActions } from '@/components/editor/session/actions';
import type { WorkflowActions } from '@/components/editor/workflow/actions';
import * as actions from './actions';
import * as steps from './workflow-actions';

/** What the page hands to the editor (ArticleEditor). */
export const editorActions: EditorActions = {
  keep: actions.keep,
  beat: actions.beatPresence,
  milestone: actions.keepMilestone,
  findNames: actions.findNamed,
  findArticles: actions.findLinkTargets,
  inspect: steps.inspect,
};

/** What the page hands to the steps of the workflow (WorkflowBar, StandingPanel). */
export const workflowActions: WorkflowActions = {
  submit: steps.submit,
  approve: steps.approve,
  reopen: steps.reopen,
  unschedule: steps.unschedule,
  unpublish: steps.unpublish,
  publish: steps.publish,
  schedule: steps.schedule,
  embargo: steps.embargo,
  askForChanges: steps.askForChanges,
  correct: steps.correct,
  withdraw: steps.withdraw,
  rename: steps.rename,
  assign: steps.assign,
};
