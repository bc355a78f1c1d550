import type { WorkflowActions } from './actions';
import type { WorkflowViewModel } from './workflow-view-model';

/** Props of every step's form. */
export type StepFormProps = { view: WorkflowViewModel; actions: WorkflowActions; onClose: () => void };
