import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ArticleBody } from '@/components/article/body/article-body';
import { LiveCoverage } from '@/components/article/live/live-coverage';
import { tinted } from '@/components/ui/tint';
import type { FieldOutput } from '@/domain/articles/fields';
import type { ArticleCardView, ArticleView } from '@/domain/articles/types';
import type { RelatedItem } from '@/domain/related/types';
import type { SectionRef } from '@/domain/taxonomy/types';
import type { DateStyle } from '@/lib/dates/regions';
import { articlePath } from '@/lib/urls';
import { ArticleHeader } from './article-header';
import { Corrections } from './corrections';
import { LeadFigure } from './lead-figure';
import { MoreOfSection } from './more-of-section';
import { RelatedList } from './related-list';
import { ShareLinks } from './share-links';
import { Topics } from './topics';

type ArticlePageProps = {
  article: ArticleView;
  /** The section above the article's own. */
  parent?: SectionRef | null;
  related: RelatedItem[];
  more: ArticleCardView[];
  url: string;
  dates: DateStyle;
  /** Below the text and all that belongs to it. */
  end?: ReactNode;
};

/** An article with masthead and footer. Wide screens show more of its section beside it. */
export function ArticlePageView({ article, parent = null, related, more, url, dates, end }: ArticlePageProps) {
  const t = useTranslations('article');
  const { images, clips, linkedArticles } = article;
  const context = { images, clips, linkedArticles, dates };
  const inset = related.find((item) => item.article)?.article;
  return (
    <div {...tinted('page', article.section)}>
      <article className={`art${article.kind === 'OPINION' ? ' opinion' : ''}`}>
        <ArticleHeader article={article} parent={parent} dates={dates} />
        <LeadFigure article={article} />
        <ArticleBody document={article.body} {...context} inset={inset && <SeeAlso article={inset} />} />
        {article.kind === 'LIVE' && <LiveCoverage article={article} {...context} />}
        <footer className="art-foot">
          {article.source && <p className="quiet">{t.rich('source', { name: () => <bdi>{article.source}</bdi> })}</p>}
          <Corrections corrections={article.corrections} dates={dates} />
          <Topics topics={article.topics} />
          <ShareLinks url={url} title={article.title} />
        </footer>
        {end}
      </article>
      <RelatedList items={related} />
      {article.section && <MoreOfSection section={article.section} items={more} dates={dates} />}
    </div>
  );
}

/** The part of the page that shows each field. */
type _PageFields = FieldOutput<
  'header' | 'lead' | 'body' | 'foot' | 'end' | 'related' | 'head',
  {
    title: 'header';
    kicker: 'header';
    standfirst: 'header';
    dateline: 'header';
    body: 'body';
    kind: 'header';
    sectionId: 'header';
    threadId: 'left out: threads have no page';
    topicIds: 'foot';
    authorIds: 'header';
    leadMediaId: 'lead';
    leadCaption: 'lead';
    seoTitle: 'head';
    seoDescription: 'head';
    source: 'foot';
    advertising: 'end';
    relatedPinIds: 'related';
    relatedExcludeIds: 'related';
    relatedPinEnds: 'related';
  }
>;

function SeeAlso({ article }: { article: ArticleCardView }) {
  const t = useTranslations('document');
  return (
    <aside className="article-see-also" aria-label={t('seeAlso')}>
      <div>
        <p className="article-see-also-label">{t('seeAlso')}</p>
        <a href={articlePath(article)} dir="auto">
          {article.title}
        </a>
      </div>
    </aside>
  );
}
