import type { WorkflowActions } from './actions';
import type { WorkflowViewModel } from './workflow-view-model';

/** What the form of every step is given. */
export type StepFormProps = { view: WorkflowViewModel; actions: WorkflowActions; onClose: () => void };
