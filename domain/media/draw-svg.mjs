/**
 * A program of its own: draws the SVG of its standard input as PNG to its standard output, the longer side as many pixels as
 * its argument says. Drawing cannot be stopped within a process (a few kilobytes of filters take minutes), so rasterize.ts ends
 * this one.
 */
import sharp from 'sharp';

const size = Number(process.argv[2]);
const parts = [];
for await (const part of process.stdin) parts.push(part);
const drawing = Buffer.concat(parts);
const { width, height } = await sharp(drawing, { density: 72 }).metadata();
// Drawn at the size that is wanted, so that lines stay sharp: a point is a pixel at 72 dots to the inch.
const density = Math.min(100_000, Math.max(1, (72 * size) / Math.max(width, height)));
const picture = await sharp(drawing, { density, limitInputPixels: size * size * 4 })
  .resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true })
  .png()
  .toBuffer();
process.stdout.write(picture);
