const HEAD_UNITS_PER_EM = 18;

/**
 * A TrueType font whose letters are `scale` times as large: its em is made of fewer units (OpenType, table `head`). Unlike
 * `size-adjust` every browser follows that, and so does what draws share cards.
 * @param {Buffer} font
 * @param {number} scale
 */
export function scaled(font, scale = 1) {
  if (scale === 1) return font;
  const copy = Buffer.from(font);
  const head = offsetOf(copy, 'head') + HEAD_UNITS_PER_EM;
  copy.writeUInt16BE(Math.round(copy.readUInt16BE(head) / scale), head);
  return copy;
}

/** Where a table begins (OpenType, "Table Directory"): records of 16 bytes follow a header of 12. */
function offsetOf(font, table) {
  const count = font.readUInt16BE(4);
  for (let record = 12; record < 12 + count * 16; record += 16) {
    if (font.toString('latin1', record, record + 4) === table) return font.readUInt32BE(record + 8);
  }
  throw new Error(`no table ${table} in the font`);
}
