import { accentStyles } from '@/lib/colour/accent';

/** The site's accent, when it is not the house's. React puts it into the head, once. */
export function AccentStyle({ accent }: { accent: string }) {
  const styles = accentStyles(accent);
  return styles === '' ? null : (
    <style href={`accent-${accent}`} precedence="look">
      {styles}
    </style>
  );
}
