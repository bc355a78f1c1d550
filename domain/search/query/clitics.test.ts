import { describe, expect, it } from 'vitest';
import { cliticForms } from './clitics';

const withoutClitic = (word: string) => cliticForms(word).flatMap((form) => (form.added ? [] : [form.word]));
const withClitic = (word: string) => cliticForms(word).flatMap((form) => (form.added ? [form.word] : []));

describe('cliticForms', () => {
  it.each([
    ['بسوريا', 'سوريا'],
    ['ولبنان', 'لبنان'],
    ['وبدمشق', 'دمشق'],
    ['سيفوز', 'يفوز'],
  ])('takes from %s what may be written onto %s', (word, bare) => {
    expect(withoutClitic(word)).toContain(bare);
  });

  it('attaches the clitics that texts attach to a bare word', () => {
    expect(withClitic('سوريا')).toEqual(expect.arrayContaining(['بسوريا', 'لسوريا', 'كسوريا', 'وبسوريا']));
  });

  it('puts nothing on a word with the article: the stem sees through that', () => {
    expect(withClitic('النفط')).toEqual([]);
  });

  it('never leaves fewer than three letters', () => {
    expect(withoutClitic('بنك')).toEqual([]);
    expect(withoutClitic('ولد')).toEqual([]);
  });

  it.each(['syria', '2026', 'كوفيد19', ''])('leaves %j alone', (word) => {
    expect(cliticForms(word)).toEqual([]);
  });
});
