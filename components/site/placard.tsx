import { useTranslations } from 'next-intl';
import { Picture } from '@/components/ui/picture';
import type { ShownAdvertisement } from '@/domain/advertisements/types';
import type { ImageView } from '@/domain/media/types';
import { advertisementLinkPath } from '@/lib/urls';

/** In rem. Upright pictures would otherwise fill a screen. */
const MAX_HEIGHT = 20;

type Props = { advertisement: ShownAdvertisement; as?: 'div' | 'li' | undefined };

/**
 * An advertisement under its label, in a box whose size is known before the picture is there. Nothing in its classes and
 * addresses says what it is: blockers would take the paper's own for a network's.
 */
export function Placard({ advertisement: { id, image, alt, title, line }, as: Box = 'div' }: Props) {
  const t = useTranslations('site');
  const width = image ? widthOf(image) : null;
  return (
    <Box className="placard">
      <style href="placard" precedence="parts">
        {styles}
      </style>
      <p>{t('advertisement')}</p>
      <a
        href={advertisementLinkPath(id)}
        rel="sponsored nofollow noopener"
        style={width === null ? undefined : { maxInlineSize: `${width}rem` }}
      >
        {image ? (
          <Picture image={image} alt={alt} sizes={`(min-width:${width}rem) ${width}rem, 100vw`} widest={1_600} />
        ) : (
          <>
            <b dir="auto">{title}</b>
            {line && <span dir="auto">{line}</span>}
          </>
        )}
      </a>
    </Box>
  );
}

/** As wide as the picture is, unless it would be too high. */
function widthOf({ width, height }: ImageView): number {
  return Math.floor(Math.min(width / 16, (MAX_HEIGHT * width) / height) * 100) / 100;
}

/** With the advertisement, so that pages without one do not carry them. */
const styles =
  '.placard{margin-block:2rem;padding-block:.5rem 1.25rem;border-block:1px solid var(--rule)}' +
  '.rows>.placard{margin:0;border-block-end:0}' +
  '.placard>p{font:400 var(--t-label) var(--sans);color:var(--quiet);margin-block-end:.5rem}' +
  '.placard a{display:block}.placard:has(picture){text-align:center}.placard a:has(picture){margin-inline:auto}.placard img{width:100%}' +
  '.placard b{display:block;font:700 var(--t-card) var(--sans)}' +
  '.placard span{display:block;font:400 var(--t-caption) var(--naskh);color:var(--quiet)}';
