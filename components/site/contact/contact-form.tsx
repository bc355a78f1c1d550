import { useTranslations } from 'next-intl';
import { contactKinds, contactLimits, type SubmittedContact } from '@/domain/contact/types';
import type { SiteSettings } from '@/domain/settings/types';
import { contactPath } from '@/lib/urls';
import { ContactField } from './contact-field';

type Props = { submitted: SubmittedContact | null; digits: SiteSettings['digits'] };

/**
 * The form for messages to the newsroom; it needs no script. `submitted` is one that came back: what was typed stays, and each
 * field says what is wrong with it. Browsers are asked not to remember what was typed, for those who share one.
 */
export function ContactForm({ submitted, digits }: Props) {
  const t = useTranslations('contact');
  const { values = {}, faults = {}, problem = null } = submitted ?? {};
  const max = (name: keyof typeof contactLimits) =>
    new Intl.NumberFormat(`ar-u-nu-${digits}`, { useGrouping: false }).format(contactLimits[name]);
  const field = (name: 'text' | 'name' | 'replyTo' | 'article') => ({
    name,
    label: t(name),
    defaultValue: values[name],
    error: faults[name] && t(`faults.${name === 'text' ? name : 'line'}.${faults[name]}`, { max: max(name) }),
  });
  return (
    <form className="contact-form" method="post" action={contactPath()} autoComplete="off" aria-label={t('form')}>
      {problem && (
        <p className="contact-problem" role="alert">
          {t(`problems.${problem}`)}
        </p>
      )}
      <fieldset aria-describedby={faults.kind && 'contact-kind-error'}>
        <legend>{t('kind')}</legend>
        {contactKinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="kind"
              value={kind}
              required
              defaultChecked={(values.kind ?? 'MESSAGE') === kind}
            />
            {t(`kinds.${kind}`)}
          </label>
        ))}
        {faults.kind && (
          <p className="contact-error" id="contact-kind-error">
            {t('faults.kind')}
          </p>
        )}
      </fieldset>
      <ContactField {...field('text')} hint={t('textHint', { max: max('text') })} lines={9} required />
      <ContactField {...field('article')} hint={t('articleHint')} dir="ltr" inputMode="url" isOptional />
      <ContactField {...field('name')} isOptional />
      <ContactField {...field('replyTo')} hint={t('replyToHint')} dir="auto" isOptional />
      {/* People neither see nor reach it; programs fill in whatever there is. */}
      <p className="contact-trap" aria-hidden="true">
        <label>
          {t('trap')} <input name="website" tabIndex={-1} defaultValue={values.website} />
        </label>
      </p>
      <button type="submit">{t('send')}</button>
    </form>
  );
}
