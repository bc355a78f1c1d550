import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { readBrand } from '@/domain/settings/brand';
import { papers } from '@/lib/colour/accent';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { MAX_PIXELS, readPicture } from './read-picture';

/** Pixels of each icon, and the part of it that the picture takes. */
type Icon = { size: number; share: number; isOpaque: boolean };

const whole = (size: number): Icon => ({ size, share: 1, isOpaque: false });
const icons: Record<string, Icon> = {
  'icon-32.png': whole(32),
  /** The largest that RSS allows (RSS 2.0, "image"). */
  'icon-144.png': whole(144),
  'icon-192.png': whole(192),
  'icon-512.png': whole(512),
  /** Apple's devices paint what is transparent black. */
  'icon-180.png': { size: 180, share: 0.85, isOpaque: true },
  /** Cut to any shape: what matters stays within a circle of 80 % (W3C, "Web Application Manifest": maskable). */
  'maskable-512.png': { size: 512, share: 0.56, isOpaque: true },
};

/** Answers `/icons/FILE` from the picture that the site chose for its icon, else from the software's own mark; 404 for others. */
export async function answerIcon(file: string): Promise<Response> {
  const icon = Object.hasOwn(icons, file) ? icons[file] : undefined;
  if (!icon) return new Response('Not Found\n', { status: 404, headers: { 'Cache-Control': 'no-store' } });
  return answer(await drawIcon(icon), 'image/png');
}

/** Answers `/favicon.ico`, which browsers and crawlers ask for unasked. */
export async function answerFavicon(): Promise<Response> {
  const picture = await drawIcon(whole(32));
  return answer(Buffer.concat([icoHeader(32, picture.length), picture]), 'image/x-icon');
}

async function drawIcon({ size, share, isOpaque }: Icon): Promise<Buffer> {
  cacheTags('settings');
  const inner = Math.round(size * share);
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const picture = await sharp(await readMark(), { limitInputPixels: MAX_PIXELS, density: 576 })
    .autoOrient()
    .resize({ width: inner, height: inner, fit: 'contain', background: clear })
    .png()
    .toBuffer();
  const background = isOpaque ? papers.light[0] : clear;
  return sharp({ create: { width: size, height: size, channels: 4, background } })
    .composite([{ input: picture }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}

async function readMark(): Promise<Uint8Array> {
  const { icon } = await readBrand();
  return (await readPicture(icon)) ?? readFile(join(process.cwd(), 'public/icons/mark.svg'));
}

/** The directory of an ICO file with one picture, as PNG (Microsoft, "ICO file format"; PNG since Windows Vista). */
function icoHeader(size: number, length: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon
  header.writeUInt16LE(1, 4); // one picture
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10); // planes
  header.writeUInt16LE(32, 12); // bits a pixel
  header.writeUInt32LE(length, 14);
  header.writeUInt32LE(header.length, 18);
  return header;
}

function answer(bytes: Buffer, type: string): Response {
  const headers = {
    'Content-Type': type,
    'Content-Length': String(bytes.length),
    'Cache-Control': 'public, max-age=600',
  };
  return new Response(new Uint8Array(bytes), { headers });
}
