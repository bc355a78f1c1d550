import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/desk/ui/page-head';
import { NewArticleForm } from '@/components/desk/article/new-article-form';
import { listSections } from '@/domain/taxonomy/queries';
import { coversSection, isLimited } from '@/domain/users/policy';
import { requireActor } from '@/server/session/require-actor';
import { create } from './actions';

export async function generateMetadata() {
  await requireActor('articles');
  const t = await getTranslations('editor.new');
  return { title: t('title') };
}

/** The form for a new article. */
export default async function NewArticlePage() {
  const { actor } = await requireActor('articles');
  const [t, { desk, editor }, locale, sections] = await Promise.all([
    getTranslations('editor.new'),
    getMessages(),
    getLocale(),
    isLimited(actor) ? listSections() : [],
  ]);
  const theirs = sections.filter(({ id }) => coversSection(actor, id));
  return (
    <NextIntlClientProvider locale={locale} messages={{ desk, editor }}>
      <PageHead title={t('title')} hint={t('hint')} />
      <NewArticleForm action={create} sections={theirs.map(({ id, name }) => ({ id, name }))} />
    </NextIntlClientProvider>
  );
}
