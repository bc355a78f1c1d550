import type { Metadata } from 'next';
import { dateStyleOf } from '@/components/site/date-style';
import { FrontPageView } from '@/components/site/front/front-page';
import { JsonLd } from '@/components/site/json-ld';
import { listStaticPages } from '@/domain/articles/static-page-queries';
import { readFrontPage } from '@/domain/curation/queries';
import type { FrontPage } from '@/domain/curation/types';
import { readPublication } from '@/server/metadata/publication';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { nameTags } from '@/server/page-cache/tags/article-tags';
import { frontMetadata } from '@/server/metadata/front';
import { frontStructuredData } from '@/server/metadata/structured-data';
import { SitePage } from './site-page';
import '@/app/styles/site/front.css';
import '@/app/styles/site/most-read.css';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return frontMetadata(await readPublication());
}

export default async function FrontRoute() {
  const [front, settings, pages] = await Promise.all([readFrontPage(), readPublication(), listStaticPages()]);
  cacheTags('front', ...nameTags(cardsOf(front)));
  return (
    <SitePage isFront live={front.live} breaking={front.breaking}>
      <JsonLd data={frontStructuredData(settings, pages)} />
      <FrontPageView front={front} dates={dateStyleOf(settings)} />
    </SitePage>
  );
}

function cardsOf({ lead, live, seconds, grid, media, latest, opinion, mostRead, sections }: FrontPage) {
  return [
    lead,
    live,
    ...seconds,
    ...grid,
    ...media,
    ...latest,
    ...opinion,
    ...Object.values(mostRead).flat(),
    ...sections.flatMap(({ items }) => items),
  ];
}
