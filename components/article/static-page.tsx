import { useTranslations } from 'next-intl';
import { ArticleBody } from '@/components/article/body/article-body';
import { Time } from '@/components/ui/time';
import type { ArticleView } from '@/domain/articles/types';
import type { DateStyle } from '@/lib/dates/regions';
import { Corrections } from './corrections';
import { LeadFigure } from './lead-figure';

/** A static page: an article's text without what places an article among others. `children` stand below the text. */
export function StaticPageView({
  page,
  dates,
  children,
}: {
  page: ArticleView;
  dates: DateStyle;
  children?: React.ReactNode;
}) {
  const t = useTranslations('article');
  const { images, clips, linkedArticles } = page;
  return (
    <div className="page">
      <article className="art static-page">
        <header className="art-head">
          <h1>{page.title}</h1>
          {page.standfirst && <p className="art-stand">{page.standfirst}</p>}
        </header>
        <LeadFigure article={page} />
        <ArticleBody document={page.body} {...{ images, clips, linkedArticles, dates }} />
        {children}
        <footer className="art-foot">
          <Corrections corrections={page.corrections} dates={dates} />
          <p className="quiet">
            {t('updated')} <Time at={page.updatedAt} dates={dates} as="date" />
          </p>
        </footer>
      </article>
    </div>
  );
}
