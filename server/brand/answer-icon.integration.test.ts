import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { storeImage } from '@/domain/media/commands';
import { updateSettings } from '@/domain/settings/commands';
import { clearMemoryCache } from '@/lib/memory-cache';
import { collectDependencies } from '@/server/page-cache/tags/render-dependencies';
import { useDatabase } from '@/test/database/use-database';
import { answerFavicon, answerIcon } from './answer-icon';

useDatabase();
beforeEach(clearMemoryCache);

const administrator = { id: null, label: 'test', role: 'ADMINISTRATOR' } as const;
const sizes = {
  'icon-32.png': 32,
  'icon-144.png': 144,
  'icon-180.png': 180,
  'icon-192.png': 192,
  'icon-512.png': 512,
  'maskable-512.png': 512,
};

async function pixels(file: string) {
  const { result, dependencies } = await collectDependencies(() => answerIcon(file));
  expect(result.headers.get('Content-Type')).toBe('image/png');
  expect([...dependencies.tags]).toContain('settings');
  const { data, info } = await sharp(await result.arrayBuffer())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)];
  return { size: info.width, height: info.height, corner: at(0, 0), middle: at(info.width >> 1, info.height >> 1) };
}

describe('icons', () => {
  it('are the mark of the software until a picture is chosen', async () => {
    for (const [file, size] of Object.entries(sizes))
      expect(await pixels(file), file).toMatchObject({ size, height: size });
    expect((await answerIcon('icon-64.png')).status).toBe(404);
    expect((await answerIcon('../mark.svg')).status).toBe(404);
  });

  it('are made of the picture that was chosen', async () => {
    const river = { r: 11, g: 85, b: 99 };
    const wide = await sharp({ create: { width: 600, height: 300, channels: 3, background: river } })
      .png()
      .toBuffer();
    const stored = await storeImage(administrator, wide);
    if (!stored.ok) throw new Error(stored.reason);
    await updateSettings(administrator, { iconId: stored.value.id });
    for (const file of Object.keys(sizes)) {
      const { corner, middle } = await pixels(file);
      expect(middle, file).toEqual([11, 85, 99, 255]);
      // Apple's and the maskable one have a ground; on the others what the picture leaves is clear.
      expect(corner[3], file).toBe(/180|maskable/.test(file) ? 255 : 0);
    }
    const favicon = Buffer.from(await (await answerFavicon()).arrayBuffer());
    expect(favicon.readUInt32LE(18)).toBe(22);
    expect(await sharp(favicon.subarray(22)).metadata()).toMatchObject({ format: 'png', width: 32 });
    expect(favicon.readUInt32LE(14)).toBe(favicon.length - 22);
  });
});
