import { expect, it } from 'vitest';
import { findPublicArticle } from '@/domain/articles/queries';
import { createArticle, saveArticle } from '@/domain/publishing/drafts/save-article';
import { useDatabase } from '@/test/database/use-database';
import { documentOf } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { unwrap } from '@/test/unwrap';
import { publishArticle } from './publish';

useDatabase();

const editor = { id: null, label: 'editor', role: 'EDITOR' as const };

it('keeps advertisements off an article from the publication that says so, and allows them where nothing is said', async () => {
  const content = {
    title: 'مصرع ثلاثة في انهيار الجسر',
    body: documentOf('نص الخبر'),
    sectionId: (await createSection()).id,
    topicIds: [],
    authorIds: [],
  };
  const shown = async (publicId: string) => {
    const found = await findPublicArticle(publicId);
    return found?.state === 'published' ? found.article.advertising : null;
  };
  const draft = unwrap(await createArticle(editor, { content }));
  const { id, publicId, version } = unwrap(await publishArticle(editor, draft));
  expect(await shown(publicId)).toBe('ALLOWED');
  const saved = unwrap(await saveArticle(editor, { id, version, content: { ...content, advertising: 'NONE' } }));
  expect(await shown(publicId)).toBe('ALLOWED');
  unwrap(await publishArticle(editor, saved));
  expect(await shown(publicId)).toBe('NONE');
});
