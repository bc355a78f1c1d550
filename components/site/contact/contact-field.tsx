import { useTranslations } from 'next-intl';
import { contactLimits } from '@/domain/contact/types';

type Props = {
  name: keyof typeof contactLimits;
  label: string;
  hint?: string;
  error?: string | undefined;
  /** Several lines instead of one. */
  lines?: number;
  isOptional?: boolean;
  defaultValue?: string | undefined;
  required?: boolean;
  dir?: 'ltr' | 'auto';
  inputMode?: 'url';
};

/** A labelled field of the form; hint and error are its description. */
export function ContactField({ name, label, hint, error, lines, isOptional, ...input }: Props) {
  const t = useTranslations('contact');
  const id = `contact-${name}`;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const shared = {
    id,
    name,
    maxLength: contactLimits[name],
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
    ...input,
  };
  return (
    <div className="contact-field">
      <label htmlFor={id}>
        {label} {isOptional && <span>{t('optional')}</span>}
      </label>
      {lines ? <textarea rows={lines} {...shared} /> : <input type="text" {...shared} />}
      {hint && <p id={`${id}-hint`}>{hint}</p>}
      {error && (
        <p className="contact-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
