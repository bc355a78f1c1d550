import { useTranslations } from 'next-intl';
import { tinted } from '@/components/ui/tint';
import type { ArticleKind } from '@/domain/articles/fields';
import type { ArticleCardView } from '@/domain/articles/types';
import { sectionPath } from '@/lib/urls';

const KIND_KEYS: Partial<Record<ArticleKind, string>> = {
  ANALYSIS: 'analysis',
  EXPLAINER: 'explainer',
  FEATURE: 'feature',
  INTERVIEW: 'interview',
};

type LabelProps = {
  article: Pick<ArticleCardView, 'section' | 'kicker' | 'kind' | 'isLive'>;
  linked?: boolean;
  hideSection?: boolean;
};

/**
 * The small line above a headline: live or not, section, and the kicker (or the kind of piece). Nothing when all are
 * missing.
 */
export function Label({ article, linked = false, hideSection = false }: LabelProps) {
  const t = useTranslations();
  const { section, kicker, kind, isLive } = article;
  const kindName = KIND_KEYS[kind];
  const second = kicker || (kindName ? t(`article.${kindName}`) : '');
  const shown = hideSection ? null : section;
  if (!isLive && !shown && !second) return null;
  return (
    <p {...tinted('label', section)}>
      {isLive && <strong className="live">{t('site.live')}</strong>}
      {shown && (linked ? <a href={sectionPath(shown.slug)}>{shown.name}</a> : <b>{shown.name}</b>)}
      {second && <span>{second}</span>}
    </p>
  );
}
