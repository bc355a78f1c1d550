import { expect, it } from 'vitest';
import { sniffClipType } from './sniff-clip-type';

const bytes = (text: string) => Buffer.from(text, 'latin1');

it.each([
  ['\0\0\0\x20ftypisom', 'video/mp4'],
  ['\0\0\0\x20ftypM4A ', 'audio/mp4'],
  ['\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x1fB\x86\x81\x01B\x82\x84webm', 'video/webm'],
  ['OggS\0\x02', 'audio/ogg'],
  ['RIFF\x24\0\0\0WAVEfmt ', 'audio/wav'],
  ['ID3\x04\0', 'audio/mpeg'],
  ['\xff\xfb\x90\0', 'audio/mpeg'],
])('knows %j', (head, mime) => expect(sniffClipType(bytes(head))?.mime).toBe(mime));

it.each([
  ['\0\0\0\x20ftypavif'],
  ['<svg xmlns='],
  ['<html>'],
  ['\xff\xd8\xff\xe0'],
  ['RIFF\x24\0\0\0WEBP'],
  ['\x1aE\xdf\xa3matroska'],
  [''],
])('keeps no %j', (head) => expect(sniffClipType(bytes(head))).toBeNull());
