type Props = { label: string; steps: { name: string; href: string }[]; current: number };

/** Where one is among steps; each can be gone to. */
export function StepList({ label, steps, current }: Props) {
  return (
    <nav aria-label={label}>
      <ol className="steps">
        {steps.map(({ name, href }, at) => (
          <li key={href}>
            <a href={href} aria-current={at === current ? 'step' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
