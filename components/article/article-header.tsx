import { useTranslations } from 'next-intl';
import type { ArticleView } from '@/domain/articles/types';
import { convertDigits } from '@/lib/arabic/digits';
import type { SectionRef } from '@/domain/taxonomy/types';
import type { DateStyle } from '@/lib/dates/regions';
import { Time } from '@/components/ui/time';
import { Breadcrumb } from './breadcrumb';
import { Label } from './label';
import { AuthorNames } from './author-names';
import { Picture } from '@/components/ui/picture';

const WORDS_A_MINUTE = 180;

/** Section and kicker, headline, standfirst; then, between two rules, place, authors and date. */
export function ArticleHeader({
  article,
  parent,
  dates,
}: {
  article: ArticleView;
  /** The section above the article's own. */
  parent: SectionRef | null;
  dates: DateStyle;
}) {
  const opinion = article.kind === 'OPINION';
  return (
    <header className="art-head">
      {parent && article.section && <Breadcrumb sections={[parent, article.section]} />}
      <Label article={article} linked hideSection={parent !== null} />
      {opinion && <Writer article={article} />}
      <h1 className={titleClass(article.title)}>{article.title}</h1>
      {article.standfirst && <p className="art-stand">{article.standfirst}</p>}
      <ArticleFacts article={article} dates={dates} withNames={!opinion} />
    </header>
  );
}

/** Opinion shows its author first. */
function Writer({ article }: { article: ArticleView }) {
  const [first] = article.authors;
  if (!first) return null;
  return (
    <div className="writer">
      {first.portrait && <Picture image={first.portrait} sizes="4.5rem" widest={320} alt="" className="face" />}
      <p>
        <b>
          <AuthorNames authors={article.authors} linked />
        </b>
        {article.authors.length === 1 && first.jobTitle && <span>{first.jobTitle}</span>}
      </p>
    </div>
  );
}

function ArticleFacts({ article, dates, withNames }: { article: ArticleView; dates: DateStyle; withNames: boolean }) {
  const t = useTranslations('article');
  const minutes = Math.round(article.wordCount / WORDS_A_MINUTE);
  const hasReadingTime = article.kind !== 'LIVE' && minutes > 1;
  const changed = article.updatedAt.getTime() - article.publishedAt.getTime() >= 60_000;
  const shown = convertDigits(String(minutes), dates.digits ?? 'latn');
  return (
    <div className="facts">
      {(article.dateline || (withNames && article.authors.length > 0) || hasReadingTime) && (
        <p>
          {article.dateline && <span className="place">{article.dateline}</span>}
          {withNames && article.authors.length > 0 && (
            <span>
              {t('by')}{' '}
              <b>
                <AuthorNames authors={article.authors} linked />
              </b>
            </span>
          )}
          {hasReadingTime && <span className="quiet">{t('reading', { minutes, shown })}</span>}
        </p>
      )}
      <p className="dates quiet">
        <span>
          {t('published')} <Time at={article.publishedAt} dates={dates} />
        </span>
        {changed && (
          <span>
            {t('updated')} <Time at={article.updatedAt} dates={dates} />
          </span>
        )}
        {article.corrections.length > 0 && <a href="#corrections">{t('corrected')}</a>}
      </p>
    </div>
  );
}

/** Sets a single word larger and a very long headline smaller, so that each fills its lines well. */
function titleClass(title: string): string | undefined {
  if (title.length > 140) return 'long';
  return title.length < 14 ? 'short' : undefined;
}
