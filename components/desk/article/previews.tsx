'use client';

import { useTranslations } from 'next-intl';
import type { DraftContent } from '@/domain/articles/merge/draft-content';
import type { ImageView } from '@/domain/media/types';
import { cutAtWord } from '@/lib/cut-at-word';

type Props = { content: DraftContent; siteName: string; siteUrl: string; path: string; image: ImageView | undefined };

/** Previews of a search result, truncated like search engines do, and of a shared link. */
export function Previews({ content, siteName, siteUrl, path, image }: Props) {
  const t = useTranslations('editor.previews');
  const title = content.seoTitle || content.title || t('noTitle');
  const description = content.seoDescription || content.standfirst;
  const source = image?.sources.find(({ format }) => format === 'jpeg') ?? image?.sources[0];
  return (
    <div className="editor-previews">
      <h2>{t('search')}</h2>
      <div className="preview-search">
        <p className="preview-address" dir="ltr">
          {new URL(siteUrl).host}
        </p>
        <p className="preview-title">{cutAtWord(`${title} — ${siteName}`, 65)}</p>
        <p>{cutAtWord(description, 160)}</p>
      </div>
      <h2>{t('card')}</h2>
      <div className="preview-card">
        {/* The server draws the share card once the article is public. */}
        {source ? (
          <img src={source.url} alt="" width={source.width} height={source.height} />
        ) : (
          <p className="preview-words">{content.title}</p>
        )}
        <p className="preview-title">{cutAtWord(title, 90)}</p>
        <p className="preview-address" dir="ltr">
          {decodeURI(`${new URL(siteUrl).host}${path}`).slice(0, 60)}
        </p>
      </div>
    </div>
  );
}
