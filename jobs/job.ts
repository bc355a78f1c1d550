/** Whether the process is about to stop: what is begun is finished, nothing more is begun. */
export type IsStopping = () => boolean;

/**
 * A recurring job. With `seconds` every process looks that often, and locks in the database decide who does what: for
 * what must happen at its moment. With `cron` (UTC) one process of all does it each time, and fails, retries and is
 * taken over by the queue's rules: for what may take long and may wait a minute.
 */
export type Job = { name: string; run: (isStopping: IsStopping) => Promise<unknown> } & (
  { seconds: number } | { cron: string }
);
