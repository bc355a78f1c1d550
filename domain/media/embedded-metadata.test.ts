import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readEmbeddedMetadata } from './embedded-metadata';

const blank = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#456' } }).jpeg();

/** A JPEG with a Photoshop block (APP13) that holds IPTC datasets. */
async function withIptc(datasets: [number, number, string | Buffer][]): Promise<Buffer> {
  const iptc = Buffer.concat(
    datasets.map(([record, number, value]) => {
      const text = Buffer.from(value);
      return Buffer.concat([Buffer.from([0x1c, record, number, text.length >> 8, text.length & 255]), text]);
    }),
  );
  const resource = Buffer.concat([
    Buffer.from('8BIM'),
    Buffer.from([0x04, 0x04, 0, 0]),
    Buffer.from([0, 0, iptc.length >> 8, iptc.length & 255]),
    iptc,
    iptc.length % 2 ? Buffer.from([0]) : Buffer.alloc(0),
  ]);
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), resource]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xed, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);
  const jpeg = await blank().toBuffer();
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

it('reads caption, photographer and agency from IPTC', async () => {
  const picture = await withIptc([
    [1, 90, Buffer.from([0x1b, 0x25, 0x47])],
    [2, 120, 'سوق المدينة صباحًا'],
    [2, 80, 'ليلى حداد'],
    [2, 110, 'وكالة الضفاف'],
  ]);
  expect(await readEmbeddedMetadata(picture)).toEqual({
    caption: 'سوق المدينة صباحًا',
    credit: 'ليلى حداد / وكالة الضفاف',
  });
});

it('reads them from XMP', async () => {
  const picture = await blank()
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"><rdf:Description photoshop:Credit="وكالة &amp; شركاء"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">الجسر القديم</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>سامر</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`,
    )
    .toBuffer();
  expect(await readEmbeddedMetadata(picture)).toEqual({ caption: 'الجسر القديم', credit: 'سامر / وكالة & شركاء' });
});

it('says nothing of a picture that says nothing, or of no picture', async () => {
  expect(await readEmbeddedMetadata(await blank().toBuffer())).toEqual({ caption: '', credit: '' });
  expect(await readEmbeddedMetadata(Buffer.from('text'))).toEqual({ caption: '', credit: '' });
});
