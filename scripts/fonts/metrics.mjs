import * as hb from 'harfbuzzjs';
import { sample } from './characters.mjs';

/**
 * The metrics that decide how text of a face is set: the width of the sample and the lines above and below, all in em.
 * @param {Uint8Array} sfnt a TrueType or OpenType file
 * @returns {{ width: number, ascent: number, descent: number, lineGap: number }}
 */
export function measureFace(sfnt) {
  const face = new hb.Face(new hb.Blob(Uint8Array.from(sfnt).buffer));
  const font = new hb.Font(face);
  const buffer = new hb.Buffer();
  buffer.addText(sample);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  const advance = buffer.getGlyphPositions().reduce((sum, glyph) => sum + glyph.xAdvance, 0);
  const { ascender, descender, lineGap } = font.hExtents();
  const em = face.upem;
  return { width: advance / em, ascent: ascender / em, descent: -descender / em, lineGap: lineGap / em };
}

/**
 * Descriptors that give a local face the same size as ours until ours has loaded (CSS Fonts 4, metric overrides).
 * @param {{ width: number, ascent: number, descent: number, lineGap: number }} own our face
 * @param {{ width: number }} local the fallback face
 */
export function fallbackDescriptors(own, local) {
  const adjust = own.width / local.width;
  const percent = (value) => `${(value * 100).toFixed(2)}%`;
  return [
    `size-adjust:${percent(adjust)}`,
    `ascent-override:${percent(own.ascent / adjust)}`,
    `descent-override:${percent(own.descent / adjust)}`,
    `line-gap-override:${percent(own.lineGap / adjust)}`,
  ].join(';');
}
