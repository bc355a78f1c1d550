/** Whether the process is about to stop: finish the current step and begin no other. */
export type IsStopping = () => boolean;

/**
 * A recurring job. With `seconds`, every process runs it that often and database locks divide the work: for what must
 * happen on time. With `cron` (UTC), the queue runs it in one process and handles retries and takeover: for what may
 * take long and may start a minute late.
 */
export type Job = { name: string; run: (isStopping: IsStopping) => Promise<unknown> } & (
  { seconds: number } | { cron: string }
);
