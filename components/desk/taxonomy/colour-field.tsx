'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AdjustedColour } from '@/components/desk/ui/adjusted-colour';
import { SelectField, TextField } from '@/components/desk/ui/field';
import { accentOf, houseAccent, papers } from '@/lib/colour/accent';
import { isOwnColour } from '@/lib/colour/own-colour';

const OWN = 'own';
const schemes = ['light', 'dark'] as const;

type Props = {
  name: string;
  label: string;
  defaultValue: string;
  error: string | undefined;
  /** The fixed colours. */
  options: { value: string; label: string }[];
};

/** A section's colour: one of the fixed ones or any other, which then shows how it reads on both papers. */
export function ColourField({ name, label, defaultValue, error, options }: Props) {
  const t = useTranslations('desk.taxonomy');
  const [choice, setChoice] = useState(isOwnColour(defaultValue) ? OWN : defaultValue);
  const [own, setOwn] = useState<string>(isOwnColour(defaultValue) ? defaultValue : houseAccent.light);
  return (
    <>
      <input type="hidden" name={name} value={choice === OWN ? own : choice} />
      <SelectField
        label={label}
        error={error}
        options={[...options, { value: OWN, label: t('ownColour') }]}
        value={choice}
        onChange={(event) => setChoice(event.currentTarget.value)}
      />
      {choice === OWN ? (
        <>
          <TextField
            label={t('ownColour')}
            hint={t('ownColourHint')}
            type="color"
            value={own}
            onChange={(event) => setOwn(event.currentTarget.value)}
          />
          <div className="look-preview">
            {schemes.map((scheme) => (
              <div key={scheme} style={{ background: papers[scheme][0], color: accentOf(own)[scheme] }}>
                <p>
                  <b>{t('colourSample')}</b>
                </p>
                <AdjustedColour colour={own} scheme={scheme} />
              </div>
            ))}
          </div>
        </>
      ) : null}
    </>
  );
}
