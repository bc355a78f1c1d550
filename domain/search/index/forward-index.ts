/** A document as its index terms: the input of ranking, and of packing the posting lists. */
export type ForwardDocument = {
  /** Keys of title, standfirst and the first terms of the body, in that order, without stop words. */
  sequence: Int32Array;
  titleLength: number;
  standfirstLength: number;
  /** Number of terms in the whole body, including those beyond the sequence. */
  bodyLength: number;
  /** Section, topics, authors, month and day. */
  filters: Int32Array;
  /** Body terms beyond the sequence, each once with its count there: key, count, key, count … */
  rest: Int32Array;
};

const HEADER = 5;

/** Encodes a document as a row. Little endian, the byte order of all supported machines. */
export function encodeForward(document: ForwardDocument): Uint8Array<ArrayBuffer> {
  const { sequence, titleLength, standfirstLength, bodyLength, filters, rest } = document;
  const out = new Int32Array(HEADER + sequence.length + filters.length + rest.length);
  out.set([titleLength, standfirstLength, bodyLength, sequence.length, filters.length]);
  out.set(sequence, HEADER);
  out.set(filters, HEADER + sequence.length);
  out.set(rest, HEADER + sequence.length + filters.length);
  return new Uint8Array(out.buffer);
}

/** Decodes a row. */
export function decodeForward(bytes: Uint8Array): ForwardDocument {
  const all = alignedWords(bytes);
  const [titleLength = 0, standfirstLength = 0, bodyLength = 0, terms = 0, filters = 0] = all;
  const filtersFrom = HEADER + terms;
  return {
    titleLength,
    standfirstLength,
    bodyLength,
    sequence: all.subarray(HEADER, filtersFrom),
    filters: all.subarray(filtersFrom, filtersFrom + filters),
    rest: all.subarray(filtersFrom + filters),
  };
}

/** A network buffer may begin at any offset, an Int32Array only at a multiple of four. */
function alignedWords(bytes: Uint8Array): Int32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2);
}
