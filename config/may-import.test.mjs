import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { root } from './import-zones.mjs';

const eslint = new ESLint({ cwd: root });

/** What lint says of a file that would stand at `path` with this content. */
async function complaintsAbout(path, text) {
  const [result] = await eslint.lintText(text, { filePath: join(root, path) });
  return result.messages
    .filter(({ ruleId }) => ruleId === 'import-x/no-restricted-paths')
    .map(({ message }) => message);
}

describe('the rooms of the architecture', () => {
  it.each([
    ['a page that reaches for the database', 'app/planted.ts', "import { getDb } from '@/db/client';\ngetDb();\n"],
    [
      'a component that knows a query',
      'components/site/planted.ts',
      "import * as q from '@/domain/articles/queries';\nq;\n",
    ],
    [
      'lib that knows the domain',
      'lib/planted.ts',
      "import type { ArticleView } from '@/domain/articles/types';\nexport type A = ArticleView;\n",
    ],
    [
      'a noun that imports a later one',
      'domain/media/planted.ts',
      "import * as q from '@/domain/articles/queries';\nq;\n",
    ],
    [
      'a sibling that imports a sibling',
      'domain/search/planted.ts',
      "import * as q from '@/domain/curation/queries';\nq;\n",
    ],
    [
      'a relative path around the alias',
      'lib/dates/planted.ts',
      "import { getDb } from '../../db/client';\ngetDb();\n",
    ],
    [
      'a page that uses test rows',
      'app/planted.ts',
      "import { createDraft } from '@/test/factories/article';\ncreateDraft();\n",
    ],
  ])('refuses %s', async (_what, path, text) => {
    expect(await complaintsAbout(path, text)).toHaveLength(1);
  });

  it.each([
    ['a page that asks the domain', 'app/planted.ts', "import * as q from '@/domain/articles/queries';\nq;\n"],
    [
      'a component that knows a view type',
      'components/site/planted.ts',
      "import type { ArticleView } from '@/domain/articles/types';\nexport type A = ArticleView;\n",
    ],
    [
      'a test that makes rows',
      'domain/media/planted.test.ts',
      "import { createDraft } from '@/test/factories/article';\ncreateDraft();\n",
    ],
  ])('allows %s', async (_what, path, text) => {
    expect(await complaintsAbout(path, text)).toEqual([]);
  });
});
