import { useTranslations } from 'next-intl';

const PANEL = 'reading-choices';

/** Text size and theme. Saving them needs a script, so the element stays hidden until <warraq-reading> is defined. */
export function ReadingChoices() {
  const t = useTranslations('reading');
  return (
    <warraq-reading hidden>
      <button type="button" popoverTarget={PANEL} aria-label={t('open')}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 1.6v12.8a6.4 6.4 0 0 1 0-12.8Z" fill="currentColor" />
        </svg>
      </button>
      <span id={PANEL} popover="auto" role="dialog" aria-label={t('open')}>
        <Choice
          name="text"
          label={t('text')}
          options={[
            ['', t('textNormal')],
            ['large', t('textLarge')],
            ['larger', t('textLarger')],
          ]}
        />
        <Choice
          name="theme"
          label={t('theme')}
          options={[
            ['', t('themeAuto')],
            ['light', t('themeLight')],
            ['dark', t('themeDark')],
          ]}
        />
      </span>
    </warraq-reading>
  );
}

function Choice({ name, label, options }: { name: string; label: string; options: [value: string, label: string][] }) {
  return (
    <span role="radiogroup" aria-label={label}>
      <b aria-hidden="true">{label}</b>
      {options.map(([value, text]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={value === ''} /> {text}
        </label>
      ))}
    </span>
  );
}
