export type ClipType = { kind: 'VIDEO' | 'AUDIO'; mime: string; extension: string };

/**
 * The type of an audio or video file by its first bytes; ignores its name and declared type. Null for everything else:
 * only what browsers play, and what cannot contain scripts, is stored.
 */
export function sniffClipType(head: Uint8Array): ClipType | null {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 64)).toString('latin1');
  if (text.slice(4, 8) === 'ftyp')
    return text.startsWith('M4A', 8) || text.startsWith('M4B', 8)
      ? audio('audio/mp4', 'm4a')
      : isPicture(text)
        ? null
        : video('video/mp4', 'mp4');
  if (text.startsWith('\x1aE\xdf\xa3')) return text.includes('webm') ? video('video/webm', 'webm') : null;
  if (text.startsWith('OggS')) return audio('audio/ogg', 'ogg');
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WAVE') return audio('audio/wav', 'wav');
  if (text.startsWith('ID3') || isMpegFrame(head)) return audio('audio/mpeg', 'mp3');
  return null;
}

/** AVIF and HEIC use the same container as MP4. */
function isPicture(text: string): boolean {
  return /^(?:avif|avis|heic|heix|mif1|msf1|hevc)/.test(text.slice(8, 12));
}

/** The first eleven bits of an MPEG audio frame are set; layer III has 01 after the version (ISO 11172-3). */
function isMpegFrame(head: Uint8Array): boolean {
  const [first = 0, second = 0] = head;
  return first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) === 0x02;
}

const video = (mime: string, extension: string): ClipType => ({ kind: 'VIDEO', mime, extension });
const audio = (mime: string, extension: string): ClipType => ({ kind: 'AUDIO', mime, extension });
