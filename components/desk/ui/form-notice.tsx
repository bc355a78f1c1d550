type State = { status: 'idle' } | { status: 'done' | 'failed'; message: string };

/** The result of a form, announced when it changes. */
export function FormNotice({ state }: { state: State }) {
  return (
    <div role="status" aria-live="polite">
      {state.status === 'idle' ? null : <p className={`form-notice form-${state.status}`}>{state.message}</p>}
    </div>
  );
}
