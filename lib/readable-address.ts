/** An address with its letters in place of percent signs, where it can be read so. */
export function readableAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
