import { describe, expect, it } from 'vitest';
import { embedAddress } from './embed-address';

const player = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&hl=ar';

describe('embedAddress', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', player],
    ['https://youtu.be/dQw4w9WgXcQ?t=42s', `${player}&start=42`],
    ['https://m.youtube.com/shorts/dQw4w9WgXcQ', player],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=7', `${player}&start=7`],
  ])('gives the player of %s', (page, expected) => {
    expect(embedAddress('youtube', page)).toBe(expected);
  });

  it.each([
    ['youtube', 'https://www.youtube.com/@channel'],
    ['youtube', 'https://www.youtube.com/watch?v=%22onload%3D1'],
    ['youtube', 'https://youtu.be/../../evil'],
    ['telegram', 'https://t.me/channel/1'],
    [undefined, 'https://example.org/watch?v=dQw4w9WgXcQ'],
  ])('has none for %s %s', (provider, page) => {
    expect(embedAddress(provider, page)).toBeNull();
  });
});
