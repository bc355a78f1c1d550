/** The title of a desk page, with its actions at the end. */
export function PageHead({ title, hint, children }: { title: string; hint?: string; children?: React.ReactNode }) {
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {hint ? <p className="page-hint">{hint}</p> : null}
      </div>
      {children ? <div className="page-actions">{children}</div> : null}
    </header>
  );
}
