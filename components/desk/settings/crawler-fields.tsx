'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextArea, TextField } from '@/components/desk/ui/field';
import type { FieldsProps } from '@/components/desk/settings/form-fields';
import { SettingCheck } from '@/components/desk/settings/setting-check';
import { aiChoices, aiCrawlers, aiCrawlersCheckedOn } from '@/lib/seo/ai-crawlers';

/** Which crawlers of artificial intelligence may read, and the files that programs look for. */
export function CrawlerFields({ fields }: FieldsProps) {
  const t = useTranslations('desk.settings');
  const choices = aiChoices.map((value) => ({ value, label: t(`aiChoices.${value}`) }));
  const file = { dir: 'ltr', rows: 8, spellCheck: false, maxLength: 60_000 } as const;
  return (
    <>
      <SelectField label={t('aiCrawlers')} hint={t('aiCrawlersHint')} options={choices} {...fields.of('aiCrawlers')} />
      <details>
        <summary>{t('aiCrawlersAllowed')}</summary>
        <p className="field-hint">{t('aiCrawlersAllowedHint', { day: aiCrawlersCheckedOn })}</p>
        {aiCrawlers.map(({ name, operator, purpose, source }) => (
          <div key={name} className="crawler">
            <SettingCheck label={name} {...fields.check(`aiCrawlersAllowed.${name}`)} />
            <p className="field-hint">
              <bdi>{operator}</bdi> · {t(`aiPurposes.${purpose}`)} ·{' '}
              <a href={source} rel="noreferrer" aria-label={t('aiSourceOf', { name })}>
                {t('aiSource')}
              </a>
            </p>
          </div>
        ))}
      </details>
      <TextArea label={t('adsTxt')} hint={t('adsTxtHint')} {...file} {...fields.of('adsTxt')} />
      <TextArea label={t('trustTxt')} hint={t('trustTxtHint')} {...file} {...fields.of('trustTxt')} />
      <TextField
        label={t('securityContact')}
        hint={t('securityContactHint')}
        dir="ltr"
        {...fields.of('securityContact')}
      />
      <TextField
        label={t('securityPolicy')}
        hint={t('securityPolicyHint')}
        type="url"
        dir="ltr"
        {...fields.of('securityPolicy')}
      />
    </>
  );
}
