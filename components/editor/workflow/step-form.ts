import type { WorkflowActions } from './actions';
import type { WorkflowShown } from './workflow-view';

/** What the form of every step is given. */
export type StepFormProps = { view: WorkflowShown; actions: WorkflowActions; onClose: () => void };
