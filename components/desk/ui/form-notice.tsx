type State = { status: 'idle' } | { status: 'done' | 'failed'; message: string };

/** What became of the form, read out when it changes. */
export function FormNotice({ state }: { state: State }) {
  return (
    <div role="status" aria-live="polite">
      {state.status === 'idle' ? null : <p className={`form-notice form-${state.status}`}>{state.message}</p>}
    </div>
  );
}
