import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { findFolderCircles } from './folder-circles.mjs';

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const { tsConfig, ...cruiseOptions } = options;

/**
 * Reads who imports whom in `folders` of the project at `root`.
 * @returns one line for each rule of .dependency-cruiser.cjs that is broken and each circle between folders.
 */
export async function findBrokenBoundaries(root, folders) {
  const fileName = `${root}/${tsConfig.fileName}`;
  const { output } = await cruise(
    folders,
    { ...cruiseOptions, baseDir: root, validate: true, ruleSet: { forbidden, options: { tsConfig: { fileName } } } },
    {},
    { tsConfig: extractTSConfig(fileName) },
  );
  const broken = output.summary.violations.map(({ rule, from, to, cycle }) =>
    [`${rule.name}: ${from}`, ...(cycle?.map(({ name }) => name) ?? [to])].join(' -> '),
  );
  return [...broken, ...findFolderCircles(output.modules)];
}
