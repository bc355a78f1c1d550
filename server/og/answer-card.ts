import sharp from 'sharp';
import { findPublicArticle } from '@/domain/articles/queries';
import type { ArticleView } from '@/domain/articles/types';
import { readBrand } from '@/domain/settings/brand';
import { readSettings } from '@/domain/settings/queries';
import type { SiteSettings } from '@/domain/settings/types';
import { accentOf } from '@/lib/colour/accent';
import { sharePicturePath, siteCardPath } from '@/lib/urls';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { nameTags } from '@/server/page-cache/tags/article-tags';
import { drawCard, type Card } from './draw-card';
import { backgroundOf } from './palette';
import { cutSharePicture } from './share-picture';

type Picture = { bytes: Buffer; type: 'image/png' | 'image/jpeg' };

const fileOf = (path: string) => path.split('/').at(-1);

/** Answers `/og/FILE`: the card of a published article, the card or the picture of the site; 404 for all else. */
export async function answerCard(file: string): Promise<Response> {
  const picture = await loadPicture(file);
  if (!picture)
    return new Response('Not Found\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'Content-Type': picture.type,
      'Content-Length': String(picture.bytes.length),
      'Cache-Control': 'public, max-age=600',
      'X-Robots-Tag': 'noindex',
    },
  });
}

async function loadPicture(file: string): Promise<Picture | null> {
  const { shareId } = await readSettings();
  if (shareId !== '' && file === fileOf(sharePicturePath(shareId))) return loadSharePicture();
  const card = await (file === fileOf(siteCardPath()) ? loadSiteCard() : loadArticleCard(file));
  return card && { bytes: await drawCard(card), type: 'image/png' };
}

/** Its address names a JPEG; so does what stands in for a picture that is gone. */
async function loadSharePicture(): Promise<Picture> {
  cacheTags('settings');
  const cut = await cutSharePicture((await readBrand()).share);
  return {
    bytes:
      cut ??
      (await sharp(await drawCard(await loadSiteCard()))
        .jpeg()
        .toBuffer()),
    type: 'image/jpeg',
  };
}

async function loadSiteCard(): Promise<Card> {
  const settings = await readSettings();
  cacheTags('settings');
  return {
    label: '',
    headline: settings.tagline || settings.name,
    name: settings.name,
    typeface: settings.typeface,
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

function cardOf(article: ArticleView, { name, accent, typeface }: SiteSettings): Card {
  const isOpinion = article.kind === 'OPINION';
  const writers = isOpinion ? article.authors.map((author) => author.name).join('، ') : '';
  return {
    label: writers || (article.section?.name ?? ''),
    headline: article.title,
    name,
    typeface,
    background: backgroundOf(article.section, accentOf(accent).light),
    isOpinion,
  };
}
