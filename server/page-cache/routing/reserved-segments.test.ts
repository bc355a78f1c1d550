import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isTakenSegment } from '@/lib/reserved-segments';
import { slugify } from '@/lib/arabic/slug';
import { readerRoutes } from './routes';

/** The first segments of the routes that Next finds under a folder; groups in parentheses have none of their own. */
function routeSegments(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || entry.name.startsWith('[')) return [];
    return entry.name.startsWith('(') ? routeSegments(`${folder}/${entry.name}`) : [entry.name];
  });
}

it('keeps every address of the site from being that of a static page', () => {
  const segments = [
    ...readerRoutes.map(({ path: [first = ''] }) => first),
    ...routeSegments('app').filter((name) => name !== 'styles'),
    ...readdirSync('public'),
  ];
  // A slug has neither dots nor underscores: what has one cannot be asked for.
  const possible = segments.filter((segment) => segment !== '' && slugify(segment) === segment);
  expect(possible.length).toBeGreaterThan(10);
  expect(possible.filter((segment) => !isTakenSegment(segment))).toEqual([]);
});
