import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { ok, refuse, type Result } from '@/lib/result';

/** Drawings are small; a large one hides something, or costs more to draw than it is worth. */
const MAX_BYTES = 512 * 1024;
/** The longer side of what is drawn, in pixels. */
const SIZE = 1_600;
const LIMITS = { timeout: 5_000, maxBuffer: 32 * 1024 * 1024 };

/**
 * A vector drawing (SVG) as PNG; every other file as it came. The drawing itself is neither stored nor served: it could run
 * scripts, or fetch from elsewhere. Rejects with `not-a-picture`, and why.
 */
export async function rasterize(bytes: Uint8Array): Promise<Result<Uint8Array, 'not-a-picture'>> {
  if (!isSvg(bytes)) return ok(bytes);
  if (bytes.byteLength > MAX_BYTES) return refuse('not-a-picture', 'an SVG file of more than 512 KB');
  return new Promise((resolve) => {
    const program = join(process.cwd(), 'domain/media/draw-svg.mjs');
    const options = { ...LIMITS, encoding: 'buffer', killSignal: 'SIGKILL', env: { NODE_ENV: 'production' } } as const;
    const child = execFile(process.execPath, [program, String(SIZE)], options, (error, picture) => {
      if (!error) resolve(ok(picture));
      else resolve(refuse('not-a-picture', error.killed ? 'the drawing takes too long' : 'the drawing cannot be read'));
    });
    // A program that has ended reads no more.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(bytes);
  });
}

/** XML whose first element is `svg`, whatever declarations and comments come before it. */
function isSvg(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1').trimStart();
  return (head.startsWith('<') || head.startsWith('\u00ef\u00bb\u00bf<')) && head.includes('<svg');
}
