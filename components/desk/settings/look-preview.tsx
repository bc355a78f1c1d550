'use client';

import { useTranslations } from 'next-intl';
import { AdjustedColour } from '@/components/desk/ui/adjusted-colour';
import { Picture } from '@/components/ui/picture';
import type { ImageView } from '@/domain/media/types';
import { accentOf, inks, papers } from '@/lib/colour/accent';

type Props = {
  name: string;
  accent: string;
  logo: ImageView | null;
  logoDark: ImageView | null;
  typeface: { css: string; sans: string; naskh: string };
};

const schemes = ['light', 'dark'] as const;

/** How readers will see the choices on either paper, before they are saved; says when the colour had to be adjusted. */
export function LookPreview({ name, accent, logo, logoDark, typeface }: Props) {
  const t = useTranslations('desk.settings');
  const shown = accentOf(accent);
  return (
    <section className="look-preview" aria-label={t('preview')}>
      <style>{typeface.css}</style>
      <p className="field-hint">{t('preview')}</p>
      {schemes.map((scheme) => {
        const picture = scheme === 'dark' ? (logoDark ?? logo) : logo;
        const isOnPlate = scheme === 'dark' && logo !== null && logoDark === null;
        return (
          <div key={scheme} style={{ background: papers[scheme][0], color: inks[scheme], fontFamily: typeface.sans }}>
            <p className="look-name">
              {picture ? (
                <Picture
                  image={picture}
                  isClear
                  alt={name}
                  sizes="14rem"
                  widest={480}
                  className={isOnPlate ? 'look-logo look-plate' : 'look-logo'}
                />
              ) : (
                name
              )}
            </p>
            <p lang="ar" dir="rtl" className="look-headline">
              {t('previewHeadline')}
            </p>
            <p lang="ar" dir="rtl" className="look-text" style={{ fontFamily: typeface.naskh }}>
              {t('previewText')}
            </p>
            <p style={{ color: shown[scheme] }}>
              <b>{t('previewLabel')}</b>
            </p>
            <AdjustedColour colour={accent} scheme={scheme} />
          </div>
        );
      })}
    </section>
  );
}
