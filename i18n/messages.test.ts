import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';

type Messages = { [key: string]: string | Messages };

/** Messages by their full keys. */
function flatten(messages: Messages, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}

/** What a message must be given: its arguments, each with how it is written, and its tags. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  const found = elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const own = `${TYPE[element.type]} ${element.value}`;
    if (element.type === TYPE.tag) return [own, ...argumentsOf(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [own, ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value))];
    return [own];
  });
  return [...new Set(found)].sort();
}

const arabic = flatten(ar);
const english = flatten(en);
const needs = (message: string) => argumentsOf(parse(message));

describe('the messages', () => {
  it.each(Object.keys(en))('of %s are the same in both languages', (namespace) => {
    const keys = (all: Record<string, string>) => Object.keys(all).filter((key) => key.startsWith(`${namespace}.`));
    expect(keys(english).sort()).toEqual(keys(arabic).sort());
  });

  it('take the same arguments in both languages', () => {
    const taken = (all: Record<string, string>) =>
      Object.fromEntries(Object.keys(english).map((key) => [key, needs(all[key] ?? '')]));
    expect(taken(english)).toEqual(taken(arabic));
  });

  it('are given something wherever they need it', () => {
    const unfilled = sources().flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      const namespaces = [...source.matchAll(/(?:useTranslations|getTranslations)(?:<[^>]*>)?\('([\w.-]+)'\)/g)];
      const bare = [...source.matchAll(/\bt(?:\.rich|\.markup)?\('([\w.-]+)'\)/g)].map(([, key]) => key ?? '');
      return namespaces
        .flatMap(([, namespace]) => bare.map((key) => `${namespace}.${key}`))
        .filter((key) => needs(arabic[key] ?? '').length > 0)
        .map((key) => `${file}: ${key}`);
    });
    expect(unfilled).toEqual([]);
  });
});

/** The files that show messages. Tests run in the project's folder. */
function sources(): string[] {
  return ['app', 'components', 'server'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
      .map((path) => join(room, path)),
  );
}
