import { findPublicArticle } from '@/domain/articles/queries';
import type { ArticleView } from '@/domain/articles/types';
import { readSettings } from '@/domain/settings/queries';
import type { SiteSettings } from '@/domain/settings/types';
import { accentOf } from '@/lib/colour/accent';
import { siteCardPath } from '@/lib/urls';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { nameTags } from '@/server/page-cache/tags/article-tags';
import { drawCard, type Card } from './draw-card';
import { backgroundOf } from './palette';

const siteCard = siteCardPath().split('/').at(-1);

/** Answers `/og/FILE`: the card of a published article or of the site, as PNG; 404 for all else. */
export async function answerCard(file: string): Promise<Response> {
  const card = await (file === siteCard ? loadSiteCard() : loadArticleCard(file));
  if (!card)
    return new Response('Not Found\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  const picture = await drawCard(card);
  return new Response(new Uint8Array(picture), {
    headers: {
      'Content-Type': 'image/png',
      'Content-Length': String(picture.length),
      'Cache-Control': 'public, max-age=600',
      'X-Robots-Tag': 'noindex',
    },
  });
}

async function loadSiteCard(): Promise<Card> {
  const settings = await readSettings();
  cacheTags('settings');
  return {
    label: '',
    headline: settings.tagline || settings.name,
    name: settings.name,
    background: backgroundOf(null, accentOf(settings.accent).light),
  };
}

async function loadArticleCard(file: string): Promise<Card | null> {
  const [, publicId] = /^([0-9a-z]{1,16})\.png$/.exec(file) ?? [];
  if (!publicId) return null;
  const [found, settings] = await Promise.all([findPublicArticle(publicId), readSettings()]);
  if (found?.state !== 'published') return null;
  cacheTags(`article:${found.article.id}`, 'settings', ...nameTags([found.article]));
  return cardOf(found.article, settings);
}

function cardOf(article: ArticleView, { name, accent }: SiteSettings): Card {
  const isOpinion = article.kind === 'OPINION';
  const writers = isOpinion ? article.authors.map((author) => author.name).join('، ') : '';
  return {
    label: writers || (article.section?.name ?? ''),
    headline: article.title,
    name,
    background: backgroundOf(article.section, accentOf(accent).light),
    isOpinion,
  };
}
