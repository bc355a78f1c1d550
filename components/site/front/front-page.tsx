import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import type { FrontPage } from '@/domain/curation/types';
import type { DateStyle } from '@/lib/dates/regions';
import { MostReadBand } from '../most-read';
import { FrontTop } from './front-top';
import { LatestStrip } from './latest-strip';
import { MediaBand } from './media-band';
import { OpinionBand } from './opinion-band';
import { PickedRow } from './picked-row';
import { type BandLayout, SectionBand } from './section-band';

const BAND_LAYOUTS: BandLayout[] = ['feature', 'row', 'text'];

/** The opinion band follows this many sections. */
const OPINION_AFTER = 2;

type FrontPageProps = { front: FrontPage; dates: DateStyle; /** Under the top. */ strip?: ReactNode };

/** The content of the front page. */
export function FrontPageView({ front, dates, strip }: FrontPageProps) {
  const t = useTranslations('front');
  // Opinion has a band of its own.
  const bands =
    front.opinion.length > 0
      ? front.sections.filter(({ items }) => items.some((item) => item.kind !== 'OPINION'))
      : front.sections;
  if (!front.lead) return <Notice level={2} title={t('empty')} hint={t('emptyHint')} links={false} />;
  return (
    <>
      <FrontTop lead={front.lead} seconds={front.seconds} />
      {strip}
      <PickedRow items={front.grid} name={t('picked')} />
      <LatestStrip items={front.latest} dates={dates} />
      {bands.map(({ section, items }, index) => (
        <Fragment key={section.id}>
          {index === OPINION_AFTER && <OpinionBand items={front.opinion} />}
          <SectionBand section={section} items={items} layout={BAND_LAYOUTS[index % BAND_LAYOUTS.length] ?? 'text'} />
        </Fragment>
      ))}
      {bands.length <= OPINION_AFTER && <OpinionBand items={front.opinion} />}
      <MediaBand items={front.media} />
      <MostReadBand lists={front.mostRead} />
    </>
  );
}
