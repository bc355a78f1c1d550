import { beforeEach, describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { listCorrections } from '@/domain/articles/correction-queries';
import {
  findPublicArticle,
  findStaticPage,
  listByAuthor,
  listByTopic,
  listCardsByKeyset,
  listForSitemap,
  listLatest,
  listNewsSitemap,
} from '@/domain/articles/queries';
import { listForFeed } from '@/domain/articles/feed-queries';
import { listPagesWithArticles } from '@/domain/articles/listing-pages';
import { listStaticPages } from '@/domain/articles/static-page-queries';
import { autosaveDraft } from '@/domain/publishing/drafts/autosave-draft';
import { openDraft } from '@/domain/publishing/drafts/open-draft';
import { createArticle } from '@/domain/publishing/drafts/save-article';
import { inspectDraft } from '@/domain/publishing/checks/inspect-draft';
import { listDeskArticles } from '@/domain/publishing/desk/desk-articles';
import { addCorrection, changeSlug } from '@/domain/publishing/publish/corrections';
import { createPreviewLink } from '@/domain/publishing/previews/preview-links';
import { readPreview } from '@/domain/publishing/previews/preview-page';
import { publishArticle, withdrawArticle } from '@/domain/publishing/publish/publish';
import { listRevisions } from '@/domain/publishing/revisions/revisions';
import { findRedirect } from '@/domain/redirects/queries';
import { listRelated } from '@/domain/related/queries';
import { searchArticles } from '@/domain/search/queries';
import { suggest } from '@/domain/search/suggest';
import type { Actor } from '@/domain/users/types';
import { clearMemoryCache } from '@/lib/memory-cache';
import { articlePath } from '@/lib/urls';
import { useDatabase } from '@/test/database/use-database';
import { createPublished, documentOf } from '@/test/factories/article';
import { createAuthor } from '@/test/factories/author';
import { createTopic } from '@/test/factories/topic';
import { createActor } from '@/test/factories/user';
import { unwrap } from '@/test/unwrap';
import { listDeskPages } from './queries';
import { changeStaticPage, createStaticPage } from './static-pages';

useDatabase();

const system: Actor = { id: null, label: 'test', role: 'SYSTEM' };
let editor: Actor;
const content = { title: 'من نحن', body: documentOf('صحيفة الزعفران المستقلة.') };
const page = { slug: 'about', role: 'ABOUT', isSearchable: true, content } as const;

beforeEach(async () => {
  clearMemoryCache();
  editor = await createActor('EDITOR');
});

const create = async (change: Partial<Parameters<typeof createStaticPage>[1]> = {}) =>
  unwrap(await createStaticPage(editor, { ...page, ...change }));
const publish = async (change: Partial<Parameters<typeof createStaticPage>[1]> = {}) =>
  unwrap(await publishArticle(editor, await create(change)));

describe('a static page', () => {
  it('is shown at its own address, by no list and in no feed, whatever it names', async () => {
    const [topic, author] = await Promise.all([createTopic(), createAuthor()]);
    const { publicId } = await publish({ content: { ...content, topicIds: [topic.id], authorIds: [author.id] } });
    const found = await findStaticPage('about');
    expect(found).toMatchObject({ state: 'published', article: { title: 'من نحن', pageRole: 'ABOUT' } });
    expect(found?.state === 'published' && articlePath(found.article)).toBe('/about');
    expect(await findPublicArticle(publicId)).toMatchObject({ article: { pageSlug: 'about' } });
    expect((await listStaticPages()).map(({ slug }) => slug)).toEqual(['about']);
    const lists = [
      (await listLatest()).items,
      (await listByTopic(topic.id)).items,
      (await listByAuthor(author.id)).items,
      (await listCardsByKeyset({ limit: 10 })).items,
      await listForFeed({}, 10),
      await listForSitemap(1),
      await listNewsSitemap(),
      (await listDeskArticles(editor, {})).items,
      ...Object.values(await listPagesWithArticles()),
    ];
    expect(lists.flat()).toEqual([]);
  });

  it('is related to nothing, though an article says the same', async () => {
    const { id } = await publish();
    const article = unwrap(
      await publishArticle(system, unwrap(await createArticle(system, { content: { ...content, title: 'الزعفران' } }))),
    );
    expect((await listRelated(article.id, 10)).flatMap((item) => item.article?.id ?? [])).not.toContain(id);
    expect(await getDb().relatedArticle.count({ where: { articleId: id } })).toBe(0);
  });

  it('is found by search only as long as its editors want it', async () => {
    const { id, version } = await publish();
    const search = async () => {
      const found = unwrap(await searchArticles({ query: 'الزعفران', limit: 5, timeZone: 'Asia/Damascus' }));
      return found.hits.map((hit) => articlePath(hit.article));
    };
    expect(await search()).toEqual(['/about']);
    expect(await suggest('من نحن', 5)).toMatchObject([{ kind: 'article', pageSlug: 'about' }]);
    unwrap(await changeStaticPage(editor, { id, version, slug: 'about', role: 'ABOUT', isSearchable: false }));
    expect(await search()).toEqual([]);
  });

  it('moves to a new address, to which the old one leads once it was public', async () => {
    const draft = await create();
    const moved = unwrap(await changeStaticPage(editor, { ...draft, slug: 'who', role: null, isSearchable: true }));
    expect(await findRedirect('/about')).toBeNull();
    const published = unwrap(await publishArticle(editor, moved));
    unwrap(await changeStaticPage(editor, { ...published, slug: 'من نحن؟', role: 'ABOUT', isSearchable: true }));
    expect(await findStaticPage('من-نحن')).toMatchObject({ state: 'published' });
    expect(await findRedirect('/who')).toMatchObject({ to: `/${encodeURIComponent('من-نحن')}` });
  });

  it('says that it was withdrawn, and is corrected, as an article does', async () => {
    const published = await publish();
    const corrected = unwrap(await addCorrection(editor, { ...published, note: 'تأسست في آذار لا في نيسان.' }));
    expect((await listCorrections(1)).items).toMatchObject([{ article: { pageSlug: 'about' } }]);
    unwrap(await withdrawArticle(editor, { ...corrected, notice: 'تُكتب من جديد.' }));
    expect(await findStaticPage('about')).toMatchObject({ state: 'withdrawn', notice: 'تُكتب من جديد.' });
    expect((await listCorrections(1)).items).toEqual([]);
    clearMemoryCache();
    expect(await listStaticPages()).toEqual([]);
  });

  it('is previewed, and its states are kept, as an article’s are', async () => {
    const { id } = await create();
    const { token } = unwrap(await createPreviewLink(editor, { articleId: id }));
    expect(await readPreview(token)).toMatchObject({
      article: { title: 'من نحن', pageSlug: 'about', pageRole: 'ABOUT' },
    });
    expect(await listRevisions(editor, id)).toMatchObject([{ number: 1 }]);
  });

  it('is asked for what its draft leaves open, and not for section and author', async () => {
    const { id } = await create({ content: { ...content, body: documentOf('نصدر منذ [السنة].') } });
    expect(unwrap(await inspectDraft(editor, id)).findings).toEqual([
      { code: 'unfilled', level: 'advice', name: 'السنة' },
    ]);
  });
});

describe('the address of a static page', () => {
  it.each(['admin', 'api', 'search', 'latest', 's', 'A', 'corrections', 'contact', 'saved', 'media', '/Preview/'])(
    'cannot be %s, which is the site’s',
    async (slug) => {
      const outcome = await createStaticPage(editor, { ...page, slug });
      expect(outcome).toMatchObject({ ok: false, reason: 'slug-taken' });
    },
  );

  it('is nobody else’s, in whatever letters it is typed', async () => {
    const { id } = await create();
    for (const slug of ['about', 'ABOUT', ' a-b-o-u-t '.replaceAll('-', ''), 'ab\u200Bout'])
      expect(await createStaticPage(editor, { ...page, role: null, slug })).toMatchObject({ reason: 'slug-taken' });
    expect(await createStaticPage(editor, { ...page, slug: 'other' })).toMatchObject({ reason: 'role-taken' });
    expect(await createStaticPage(editor, { ...page, slug: '؟!' })).toMatchObject({ reason: 'invalid' });
    expect(await getDb().article.findMany({ select: { id: true } })).toEqual([{ id }]);
  });

  it('goes to one of two who ask for it at once', async () => {
    const outcomes = await Promise.all([1, 2].map(() => createStaticPage(editor, { ...page, role: null })));
    expect(outcomes.map((outcome) => (outcome.ok ? 'made' : outcome.reason)).toSorted()).toEqual([
      'made',
      'slug-taken',
    ]);
  });

  it('is not given to an article, nor is an article’s slug changed in its place', async () => {
    const article = await createPublished();
    const wanted = { slug: 'news', role: null, isSearchable: false };
    const target = { id: article.id, version: article.version };
    expect(await changeStaticPage(editor, { ...target, ...wanted })).toMatchObject({ reason: 'wrong-state' });
    const made = await create();
    expect(await changeSlug(editor, { ...made, slug: 'other' })).toMatchObject({ reason: 'wrong-state' });
  });
});

it('belongs to editors: nobody below sees, writes or changes one', async () => {
  const made = await create();
  for (const role of ['CONTRIBUTOR', 'AUTHOR'] as const) {
    const actor = await createActor(role);
    const draft = unwrap(await openDraft(editor, made.id));
    const change = { ...made, slug: 'x', role: null, isSearchable: true };
    const attempt = { id: made.id, attempt: crypto.randomUUID(), base: draft.token, content: draft.content };
    const outcomes = [
      await createStaticPage(actor, { ...page, slug: 'mine', role: null }),
      await changeStaticPage(actor, change),
      await openDraft(actor, made.id),
      await autosaveDraft(actor, attempt),
      await publishArticle(actor, made),
    ];
    expect(outcomes.map((outcome) => !outcome.ok && outcome.reason)).toEqual(Array(5).fill('forbidden'));
  }
  expect(await listDeskPages()).toMatchObject([{ slug: 'about', status: 'DRAFT' }]);
});
