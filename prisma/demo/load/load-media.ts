import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Prisma } from '@/db/generated/client';
import { getMediaStorage } from '@/domain/media/configured-storage';
import { widthsFor } from '@/domain/media/variants';
import type { ClipKey, PictureKey } from '@/prisma/demo/pictures/catalogue';
import { clips, pictures } from '@/prisma/demo/pictures/catalogue';
import { stableId } from '@/prisma/demo/stable-id';

export type LoadedMedia = { row: Prisma.MediaCreateManyInput; variants: Prisma.MediaVariantCreateManyInput[] };

const FOLDER = path.join(process.cwd(), 'prisma', 'demo', 'media');
/** Nearly every browser takes AVIF: two sizes are enough for the others, and halve the time of loading. */
const FALLBACK_WIDTHS = [750, 1200];
const CONCURRENCY = 3;

/**
 * Stores every picture and clip of the edition. AVIF files come with the source, because encoding them is slow; JPEG
 * and WebP are encoded here from the widest. Returns the rows to write.
 */
export async function loadMedia(onDone: (done: number, total: number) => void): Promise<LoadedMedia[]> {
  // Object.keys widens to string; these are the keys of the catalogues.
  const pictureKeys = Object.keys(pictures) as PictureKey[];
  const clipKeys = Object.keys(clips) as ClipKey[];
  const waiting = [...pictureKeys.map((key) => () => loadPicture(key)), ...clipKeys.map((key) => () => loadClip(key))];
  const total = waiting.length;
  const loaded: LoadedMedia[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      loaded.push(await next());
      onDone(loaded.length, total);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return loaded;
}

async function loadPicture(key: PictureKey): Promise<LoadedMedia> {
  const isPortrait = key.startsWith('portrait-');
  const widest = isPortrait ? 750 : 1600;
  const widths = widthsFor(widest);
  const original = await readFile(path.join(FOLDER, `${key}-${widest}.avif`));
  const { data, info } = await sharp(original).raw().toBuffer({ resolveWithObject: true });
  const bitmap = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const { dominant } = await bitmap().resize(32).stats();
  const { alt, credit, ...focal } = pictures[key];
  const hash = createHash('sha256').update(original).digest('hex');
  const id = stableId('media', key);
  const folder = `${hash.slice(0, 2)}/${hash.slice(2, 18)}`;
  const variants = await Promise.all(
    widths
      .flatMap((width) => filesOf(key, width, bitmap))
      .map(async ({ file, format, width }) => store(await file, format, width)),
  );
  return {
    row: {
      id,
      kind: 'IMAGE',
      hash,
      mime: 'image/avif',
      bytes: original.length,
      width: info.width,
      height: info.height,
      originalKey: `${folder}/${widest}.avif`,
      fileName: `${key}.avif`,
      alt,
      credit,
      ...focal,
      colour: hexadecimal(dominant),
    },
    variants,
  };

  async function store(file: Buffer, format: string, width: number) {
    const name = `${folder}/${width}.${format}`;
    await getMediaStorage().put(name, file);
    return {
      mediaId: id,
      format,
      width,
      height: Math.round((info.height * width) / info.width),
      bytes: file.length,
      key: name,
    };
  }
}

/** A picture in one width: as the AVIF that comes with the source, and, where others need it, made of the bitmap. */
function filesOf(
  key: PictureKey,
  width: number,
  bitmap: () => Sharp,
): { file: Promise<Buffer>; format: string; width: number }[] {
  const avif = { file: readFile(path.join(FOLDER, `${key}-${width}.avif`)), format: 'avif', width };
  if (!FALLBACK_WIDTHS.includes(width)) return [avif];
  const resized = () => bitmap().resize(width);
  return [
    avif,
    { file: resized().webp({ quality: 68, effort: 1 }).toBuffer(), format: 'webp', width },
    { file: resized().jpeg({ quality: 76 }).toBuffer(), format: 'jpeg', width },
  ];
}

async function loadClip(key: ClipKey): Promise<LoadedMedia> {
  const { file, ...facts } = clips[key];
  const bytes = await readFile(path.join(FOLDER, file));
  const hash = createHash('sha256').update(bytes).digest('hex');
  const originalKey = `${hash.slice(0, 2)}/${hash.slice(2, 18)}/${file}`;
  await getMediaStorage().put(originalKey, bytes);
  return {
    row: {
      id: stableId('media', key),
      ...facts,
      hash,
      bytes: bytes.length,
      originalKey,
      fileName: file,
      credit: 'الضفاف',
    },
    variants: [],
  };
}

function hexadecimal({ r, g, b }: { r: number; g: number; b: number }): string {
  return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
