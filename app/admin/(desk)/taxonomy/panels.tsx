import { getTranslations } from 'next-intl/server';
import { TaxonomyForm } from '@/components/desk/taxonomy/taxonomy-form';
import { PictureField } from '@/components/desk/media/picture-field';
import { listAuthors, listThreads, listTopics } from '@/domain/taxonomy/desk-queries';
import type { DeskAuthorView } from '@/domain/taxonomy/types';
import { mediaActions } from '../media/media-actions';
import * as actions from './actions';
import { Disclosure } from './disclosure';
import { loadFooting } from './name-footing';

type PanelProps = { q: string };

export async function TopicsPanel({ q }: PanelProps) {
  const [t, topics] = await Promise.all([getTranslations('desk.taxonomy'), listTopics(q)]);
  const footing = await loadFooting(
    'topic',
    topics.map(({ id, name }) => ({ id, name })),
  );
  const fields = (topic?: (typeof topics)[number]) => [
    { name: 'name', value: topic?.name ?? '', required: true },
    { name: 'slug', value: topic?.slug ?? '' },
    { name: 'description', value: topic?.description ?? '', shape: 'text' as const },
  ];
  return (
    <>
      <Disclosure title={t('newTopic')}>
        <TaxonomyForm action={actions.saveTopic} fields={fields()} />
      </Disclosure>
      {topics.map((topic) => (
        <Disclosure key={topic.id} title={topic.name} note={footing.counted(topic.id)}>
          <TaxonomyForm action={actions.saveTopic} id={topic.id} fields={fields(topic)} />
          {footing.remove(topic.id)}
        </Disclosure>
      ))}
    </>
  );
}

export async function AuthorsPanel({ q }: PanelProps) {
  const [t, authors] = await Promise.all([getTranslations('desk.taxonomy'), listAuthors(q)]);
  const footing = await loadFooting(
    'author',
    authors.map(({ id, name }) => ({ id, name })),
  );
  const fields = (author?: DeskAuthorView) => [
    { name: 'name', value: author?.name ?? '', required: true },
    { name: 'slug', value: author?.slug ?? '' },
    { name: 'jobTitle', value: author?.jobTitle ?? '' },
    { name: 'bio', value: author?.bio ?? '', shape: 'text' as const },
    { name: 'links', value: author?.links.join('\n') ?? '', shape: 'text' as const },
  ];
  const form = (author?: DeskAuthorView) => (
    <TaxonomyForm action={actions.saveAuthor} {...(author && { id: author.id })} fields={fields(author)}>
      <PictureField label={t('portrait')} name="portraitId" picture={author?.portrait ?? null} actions={mediaActions} />
    </TaxonomyForm>
  );
  return (
    <>
      <Disclosure title={t('newAuthor')}>{form()}</Disclosure>
      {authors.map((author) => (
        <Disclosure key={author.id} title={author.name} note={footing.counted(author.id)}>
          {author.account ? <p className="quiet small">{t('accountOf', { name: author.account.name })}</p> : null}
          {form(author)}
          {footing.remove(author.id)}
        </Disclosure>
      ))}
    </>
  );
}

export async function ThreadsPanel({ q }: PanelProps) {
  const [t, threads] = await Promise.all([getTranslations('desk.taxonomy'), listThreads(q)]);
  const footing = await loadFooting(
    'thread',
    threads.map(({ id, title }) => ({ id, name: title })),
  );
  const fields = (thread?: (typeof threads)[number]) => [
    { name: 'title', value: thread?.title ?? '', required: true },
    { name: 'slug', value: thread?.slug ?? '' },
    { name: 'description', value: thread?.description ?? '', shape: 'text' as const },
  ];
  return (
    <>
      <Disclosure title={t('newThread')}>
        <TaxonomyForm action={actions.saveThread} fields={fields()} />
      </Disclosure>
      {threads.map((thread) => (
        <Disclosure key={thread.id} title={thread.title} note={footing.counted(thread.id)}>
          <TaxonomyForm action={actions.saveThread} id={thread.id} fields={fields(thread)} />
          {footing.remove(thread.id)}
        </Disclosure>
      ))}
    </>
  );
}
