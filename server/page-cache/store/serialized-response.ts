/** A complete HTTP/1.1 answer as bytes, whose Date header can be updated in place. */
export class SerializedResponse {
  readonly bytes: Buffer;
  readonly body: Buffer;
  readonly #dateOffset: number;
  #date = '';

  /** `headers` are names and values in one flat list and include Content-Length when there is a body. */
  constructor(statusLine: string, headers: string[], body: Buffer) {
    const lines = [statusLine];
    for (let at = 0; at < headers.length; at += 2) lines.push(`${headers[at]}: ${headers[at + 1]}`);
    const before = Buffer.from(`${lines.join('\r\n')}\r\nDate: `, 'latin1');
    const after = Buffer.from('\r\nConnection: keep-alive\r\nKeep-Alive: timeout=5\r\n\r\n', 'latin1');
    this.#dateOffset = before.byteLength;
    this.bytes = Buffer.concat([before, Buffer.alloc(DATE_BYTES, ' '), after, body]);
    this.body = this.bytes.subarray(this.bytes.byteLength - body.byteLength);
  }

  /** The bytes with the current date, written in place: all HTTP dates have one length. */
  withCurrentDate(): Buffer {
    if (this.#date !== currentDate) {
      this.bytes.write(currentDate, this.#dateOffset, 'latin1');
      this.#date = currentDate;
    }
    return this.bytes;
  }
}

const DATE_BYTES = 29;

let currentDate = new Date().toUTCString();
setInterval(() => (currentDate = new Date().toUTCString()), 500).unref();
