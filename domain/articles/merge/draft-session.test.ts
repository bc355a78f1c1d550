import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContent } from '../fields';
import type { DraftContent } from './draft-content';
import { DraftSession, type JournalEntry, type SaveReply, type SaveRequest } from './draft-session';
import { canonicalJson, type DraftNode, nodeText } from './draft-node';

const paragraph = (text: string): DraftNode =>
  text ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'paragraph' };

function contentOf(...paragraphs: string[]): DraftContent {
  return {
    ...emptyContent,
    title: 'عنوان أول للمقال',
    body: { type: 'doc', version: 1, content: paragraphs.map(paragraph) },
  };
}

/** The server: keeps what is based on what it has, and remembers which attempts it saved. */
class Server {
  private attempts = new Set<string>();
  constructor(public content: DraftContent) {}

  get token(): string {
    return canonicalJson(this.content);
  }

  save({ attempt, base, content }: SaveRequest): SaveReply {
    const savedEarlier = this.attempts.has(attempt);
    if (!savedEarlier && base === this.token) {
      this.content = structuredClone(content);
      this.attempts.add(attempt);
      return { saved: true, token: this.token };
    }
    if (canonicalJson(content) === this.token) return { saved: true, token: this.token };
    return { saved: false, token: this.token, content: structuredClone(this.content), savedEarlier };
  }
}

/** A writer in a browser: types words nobody typed before, loses the network, closes the tab. */
class Writer {
  session: DraftSession;
  private stored: string | null = null;
  private waiting: SaveReply | 'lost' | null = null;
  private count = 0;
  readonly typed = new Set<string>();
  readonly removed = new Set<string>();

  constructor(
    readonly name: string,
    private server: Server,
  ) {
    this.session = new DraftSession({ content: structuredClone(server.content), token: server.token });
  }

  type(place: number, offset: number): void {
    const { content } = this.session.current.body;
    const at = place % Math.max(1, content.length);
    const old = nodeText(content[at] ?? paragraph(''));
    const words = old === '' ? [] : old.split(' ');
    words.splice(offset % (words.length + 1), 0, this.word());
    this.write(content.map((node, index) => (index === at ? paragraph(words.join(' ')) : node)));
  }

  insert(place: number): void {
    const { content } = this.session.current.body;
    const at = place % (content.length + 1);
    this.write([...content.slice(0, at), paragraph(`${this.word()} ${this.word()}`), ...content.slice(at)]);
  }

  split(place: number): void {
    const { content } = this.session.current.body;
    const at = place % Math.max(1, content.length);
    const words = nodeText(content[at] ?? paragraph('')).split(' ');
    if (words.length < 2) return;
    const half = Math.ceil(words.length / 2);
    this.write([
      ...content.slice(0, at),
      paragraph(words.slice(0, half).join(' ')),
      paragraph(words.slice(half).join(' ')),
      ...content.slice(at + 1),
    ]);
  }

  remove(place: number): void {
    const { content } = this.session.current.body;
    if (content.length < 2) return;
    const at = place % content.length;
    for (const word of nodeText(content[at] ?? paragraph('')).split(' ')) this.removed.add(word);
    this.write(content.filter((_, index) => index !== at));
  }

  retitle(): void {
    this.edit({ ...this.session.current, title: `${this.session.current.title} ${this.word()}` });
  }

  send(fate: 'saved' | 'request lost' | 'answer lost'): void {
    const request = this.session.nextRequest(() => `${this.name}-${Math.random()}`);
    if (!request) return;
    this.keep();
    this.waiting = fate === 'request lost' ? 'lost' : this.server.save(structuredClone(request));
    if (fate === 'answer lost') this.waiting = 'lost';
  }

  hear(): void {
    if (this.waiting === null) return;
    if (this.waiting === 'lost') this.session.requestFailed();
    else this.session.applyReply(this.waiting);
    this.waiting = null;
    this.keep();
  }

  reload(): void {
    this.waiting = null;
    const left = this.stored === null ? null : (JSON.parse(this.stored) as JournalEntry); // what `keep` wrote
    this.session = left
      ? DraftSession.resume(left)
      : new DraftSession({ content: structuredClone(this.server.content), token: this.server.token });
  }

  finish(): void {
    for (let round = 0; round < 4; round += 1) {
      this.hear();
      this.send('saved');
      this.hear();
    }
  }

  private word(): string {
    this.count += 1;
    const word = `${this.name}${this.count}`;
    this.typed.add(word);
    return word;
  }

  private write(content: DraftNode[]): void {
    this.edit({ ...this.session.current, body: { ...this.session.current.body, content } });
  }

  private edit(content: DraftContent): void {
    this.session.edit(content);
    this.keep();
  }

  private keep(): void {
    const entry = this.session.toJournalEntry(0);
    this.stored = entry && JSON.stringify(entry);
  }
}

const step = fc.tuple(
  fc.nat(1),
  fc.constantFrom(
    'type',
    'type',
    'type',
    'insert',
    'split',
    'remove',
    'retitle',
    'send',
    'send',
    'lose',
    'lose answer',
    'hear',
    'hear',
    'reload',
  ),
  fc.nat(20),
  fc.nat(20),
);

function run(writer: Writer, what: string, place: number, offset: number): void {
  if (what === 'type') writer.type(place, offset);
  else if (what === 'insert') writer.insert(place);
  else if (what === 'split') writer.split(place);
  else if (what === 'remove') writer.remove(place);
  else if (what === 'retitle') writer.retitle();
  else if (what === 'send') writer.send('saved');
  else if (what === 'lose') writer.send('request lost');
  else if (what === 'lose answer') writer.send('answer lost');
  else if (what === 'hear') writer.hear();
  else writer.reload();
}

function wordsSeen(server: Server, writers: Writer[]): Set<string> {
  const body = server.content.body.content.map(nodeText);
  const waiting = writers.flatMap(({ session }) =>
    session.conflicts.flatMap((one) => (one.kind === 'field' ? [one.mine ?? ''] : [])),
  );
  return new Set([server.content.title, ...body, ...waiting].join(' ').split(/\s+/));
}

describe('two writers of one article', () => {
  it('lose no word, whatever the network and their browsers do', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
        const server = new Server(
          contentOf('في البدء كانت هذه الفقرة الأولى', 'وهذه فقرة ثانية عن النهر', 'وثالثة عن الجسر القديم'),
        );
        const writers = [new Writer('a', server), new Writer('b', server)];
        for (const [who, what, place, offset] of steps) {
          const writer = writers[who];
          if (writer) run(writer, what, place, offset);
        }
        for (let round = 0; round < 4; round += 1) for (const writer of writers) writer.finish();
        expect(writers.map(({ session }) => session.isDirty)).toEqual([false, false]);
        const seen = wordsSeen(server, writers);
        const removed = new Set(writers.flatMap((writer) => [...writer.removed]));
        const lost = writers
          .flatMap((writer) => [...writer.typed])
          .filter((word) => !removed.has(word) && !seen.has(word));
        expect(lost).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('doubles no word when answers are lost', () => {
    const server = new Server(contentOf('أول'));
    const writer = new Writer('a', server);
    const other = new Writer('b', server);
    writer.insert(1);
    writer.send('answer lost');
    writer.hear();
    writer.type(1, 2);
    other.finish();
    other.reload();
    other.type(0, 9);
    other.finish();
    writer.finish();
    expect(server.content.body.content.map(nodeText)).toEqual(['أول b1', 'a1 a2 a3']);
  });

  it('keep both versions of a word that both changed, and ask', () => {
    const server = new Server(contentOf('قال الوزير إن الجسر آمن'));
    const [one, two] = [0, 1].map(
      () => new DraftSession({ content: structuredClone(server.content), token: server.token }),
    );
    if (!one || !two) throw new Error('two sessions were made');
    one.edit(contentOf('قال الوزير إن الجسر مغلق'));
    two.edit(contentOf('قال الوزير إن الجسر مفتوح'));
    for (const session of [one, two, two]) {
      const request = session.nextRequest(() => `${Math.random()}`);
      if (request) session.applyReply(server.save(request));
    }
    expect(two.conflicts).toHaveLength(1);
    expect(server.content.body.content.map(nodeText)).toEqual([
      'قال الوزير إن الجسر مغلق',
      'قال الوزير إن الجسر مفتوح',
    ]);
  });
});
