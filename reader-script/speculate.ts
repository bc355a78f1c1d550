import { speculationRules } from '@/lib/speculation-rules';

type NavigatorWithConnection = { connection?: { saveData?: boolean } };

/** Lets the browser have an article ready when its link is tapped. Readers who pay for each byte are left alone. */
export function speculate(): void {
  const { connection } = navigator as Navigator & NavigatorWithConnection;
  if (connection?.saveData || !HTMLScriptElement.supports?.('speculationrules')) return;
  const script = document.createElement('script');
  script.type = 'speculationrules';
  script.textContent = speculationRules;
  document.head.append(script);
}
