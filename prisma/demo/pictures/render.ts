import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { VARIANT_WIDTHS } from '@/domain/media/variants';
import { finish, randomFrom } from './pen';
import { scenes } from './scenes';

/**
 * Draws the pictures of the demo edition: `npx tsx prisma/demo/pictures/render.ts [OUT [KEY…]]`. With no folder they go to
 * `prisma/demo/media`, as AVIF at every width a page asks for; loading makes the other formats from the widest.
 */
const QUALITY: Record<(typeof VARIANT_WIDTHS)[number], number> = { 320: 52, 480: 50, 750: 47, 1200: 43, 1600: 42 };

async function main([out = path.join(import.meta.dirname, '..', 'media'), ...keys]: string[]): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const [key, scene] of Object.entries(scenes)) {
    if (keys.length > 0 && !keys.includes(key)) continue;
    const size = key.startsWith('portrait-') ? { width: 800, height: 800 } : { width: 1600, height: 1000 };
    const canvas = { ...size, random: randomFrom(key) };
    const svg = finish(canvas, scene(canvas));
    const bitmap = await sharp(Buffer.from(svg), { unlimited: true })
      .removeAlpha()
      .png({ compressionLevel: 1 })
      .toBuffer();
    await Promise.all(
      VARIANT_WIDTHS.filter((width) => width <= size.width).map((width) =>
        encode(bitmap, width, path.join(out, `${key}-${width}.avif`)),
      ),
    );
    process.stdout.write(`${key}\n`);
  }
}

async function encode(bitmap: Buffer, width: keyof typeof QUALITY, file: string): Promise<void> {
  await writeFile(
    file,
    await sharp(bitmap)
      .resize({ width })
      .avif({ quality: QUALITY[width], effort: width > 1000 ? 4 : 6, chromaSubsampling: '4:2:0' })
      .toBuffer(),
  );
}

await main(process.argv.slice(2));
