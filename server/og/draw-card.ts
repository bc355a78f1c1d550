import sharp from 'sharp';
import type { TypefaceName } from '@/lib/typefaces';
import { drawText, type Drawn } from './draw-text';
import { fitHeadline } from './fit-headline';
import { paper } from './palette';

export type Card = {
  /** Shown above the headline: the section, or the author of an opinion piece. */
  label: string;
  headline: string;
  /** The site's name. */
  name: string;
  background: string;
  typeface: TypefaceName;
  /** Opinion is set in the reading face, as on the site. */
  isOpinion?: boolean;
};

/** The size that Open Graph consumers show without cropping (about 1.91 to 1). */
export const cardSize = { width: 1200, height: 630 };
const margin = 80;
const inner = cardSize.width - 2 * margin;
const bar = { top: 64, width: 108, height: 10 };
const foot = 532;

/** Draws a page's share card as PNG. */
export async function drawCard({
  label,
  headline,
  name,
  background: ground,
  typeface,
  isOpinion = false,
}: Card): Promise<Buffer> {
  const top = bar.top + bar.height + (label ? 92 : 32);
  const box = { width: inner, height: foot - top - 16 };
  const face = isOpinion ? 'naskh' : 'sans';
  const fitted = await fitHeadline(headline, { typeface, face, colour: paper, lineHeight: 0.9 }, box);
  const title = await drawText(fitted.text, fitted.style);
  const [kicker, paperName] = await Promise.all([
    label ? drawLine(label, typeface, 36) : null,
    drawLine(name, typeface, 40),
  ]);
  const layers = [
    block({ ...bar, left: cardSize.width - margin - bar.width, colour: paper }),
    ...(kicker ? [atStart(kicker, bar.top + bar.height + 26)] : []),
    atStart(title, Math.round(top + (box.height - title.height) / 2)),
    block({ top: foot, left: margin, width: inner, height: 2, colour: `${paper}55` }),
    atStart(paperName, foot + Math.round((cardSize.height - foot - paperName.height) / 2)),
  ];
  return sharp({ create: { ...cardSize, channels: 3, background: ground } })
    .composite(layers)
    .png({ palette: true, colours: 64, effort: 4 })
    .toBuffer();
}

/** Draws one line, truncated when wider than the card. */
async function drawLine(text: string, typeface: TypefaceName, size: number): Promise<Drawn> {
  const line = await drawText(text, { typeface, face: 'sans', size, colour: paper });
  if (line.width <= inner) return line;
  const input = await sharp(line.input)
    .extract({ left: line.width - inner, top: 0, width: inner, height: line.height })
    .toBuffer();
  return { input, width: inner, height: line.height };
}

function atStart({ input, width }: Drawn, top: number) {
  return { input, top, left: cardSize.width - margin - width };
}

function block({
  top,
  left,
  width,
  height,
  colour,
}: {
  top: number;
  left: number;
  width: number;
  height: number;
  colour: string;
}) {
  return { input: { create: { width, height, channels: 4 as const, background: colour } }, top, left };
}
