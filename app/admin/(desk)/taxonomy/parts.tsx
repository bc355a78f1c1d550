import { getTranslations } from 'next-intl/server';
import { EntryForm } from '@/components/admin/taxonomy/entry-form';
import { MergeForm } from '@/components/admin/taxonomy/merge-form';
import { SectionOrder } from '@/components/admin/taxonomy/section-order';
import { PortraitField } from '@/components/admin/taxonomy/portrait-field';
import { listAuthors, listThreads, listTopics } from '@/domain/taxonomy/desk-queries';
import { listSections } from '@/domain/taxonomy/queries';
import type { AuthorView, SectionView } from '@/domain/taxonomy/types';
import { mediaActions } from '../media/media-actions';
import * as actions from './actions';

/** The section colours of app/styles/tokens.css. */
const colours = ['accent', 'river', 'olive', 'ochre', 'plum', 'slate', 'teal', 'brick', 'indigo'] as const;

type PartProps = { q: string };

export async function SectionsPart(_props: PartProps) {
  const [t, sections] = await Promise.all([getTranslations('desk.taxonomy'), listSections()]);
  const fields = (section?: SectionView) => [
    { name: 'name', value: section?.name ?? '', required: true },
    { name: 'slug', value: section?.slug ?? '' },
    { name: 'description', value: section?.description ?? '', shape: 'text' as const },
    { name: 'position', value: String(section?.position ?? sections.length), shape: 'hidden' as const },
    {
      name: 'colour',
      value: section?.colour ?? 'accent',
      options: colours.map((value) => ({ value, label: t(`colours.${value}`) })),
    },
  ];
  return (
    <>
      {sections.length > 1 ? (
        <Entry title={t('orderTitle')}>
          <SectionOrder sections={sections.map(({ id, name }) => ({ id, name }))} order={actions.orderSections} />
        </Entry>
      ) : null}
      {sections.map((section) => (
        <Entry
          key={section.id}
          title={section.name}
          mark={<span className="swatch" style={{ background: `var(--${section.colour})` }} />}
        >
          <EntryForm action={actions.saveSection} id={section.id} fields={fields(section)} />
        </Entry>
      ))}
      <Entry title={t('newSection')}>
        <EntryForm action={actions.saveSection} fields={fields()} />
      </Entry>
    </>
  );
}

export async function TopicsPart({ q }: PartProps) {
  const [t, topics] = await Promise.all([getTranslations('desk.taxonomy'), listTopics(q)]);
  const fields = (topic?: (typeof topics)[number]) => [
    { name: 'name', value: topic?.name ?? '', required: true },
    { name: 'slug', value: topic?.slug ?? '' },
    { name: 'description', value: topic?.description ?? '', shape: 'text' as const },
  ];
  return (
    <>
      <Entry title={t('newTopic')}>
        <EntryForm action={actions.saveTopic} fields={fields()} />
      </Entry>
      {topics.length > 1 ? (
        <Entry title={t('mergeTitle')}>
          <MergeForm action={actions.mergeTopics} topics={topics} />
        </Entry>
      ) : null}
      {topics.map((topic) => (
        <Entry key={topic.id} title={topic.name}>
          <EntryForm action={actions.saveTopic} id={topic.id} fields={fields(topic)} />
        </Entry>
      ))}
    </>
  );
}

export async function AuthorsPart({ q }: PartProps) {
  const [t, authors] = await Promise.all([getTranslations('desk.taxonomy'), listAuthors(q)]);
  const fields = (author?: AuthorView) => [
    { name: 'name', value: author?.name ?? '', required: true },
    { name: 'slug', value: author?.slug ?? '' },
    { name: 'jobTitle', value: author?.jobTitle ?? '' },
    { name: 'bio', value: author?.bio ?? '', shape: 'text' as const },
    { name: 'links', value: author?.links.join('\n') ?? '', shape: 'text' as const },
  ];
  const form = (author?: AuthorView) => (
    <EntryForm action={actions.saveAuthor} {...(author && { id: author.id })} fields={fields(author)}>
      <PortraitField portrait={author?.portrait ?? null} actions={mediaActions} />
    </EntryForm>
  );
  return (
    <>
      <Entry title={t('newAuthor')}>{form()}</Entry>
      {authors.map((author) => (
        <Entry key={author.id} title={author.name}>
          {form(author)}
        </Entry>
      ))}
    </>
  );
}

export async function ThreadsPart({ q }: PartProps) {
  const [t, threads] = await Promise.all([getTranslations('desk.taxonomy'), listThreads(q)]);
  const fields = (thread?: (typeof threads)[number]) => [
    { name: 'title', value: thread?.title ?? '', required: true },
    { name: 'slug', value: thread?.slug ?? '' },
    { name: 'description', value: thread?.description ?? '', shape: 'text' as const },
  ];
  return (
    <>
      <Entry title={t('newThread')}>
        <EntryForm action={actions.saveThread} fields={fields()} />
      </Entry>
      {threads.map((thread) => (
        <Entry key={thread.id} title={thread.title}>
          <EntryForm action={actions.saveThread} id={thread.id} fields={fields(thread)} />
        </Entry>
      ))}
    </>
  );
}

function Entry({ title, mark, children }: { title: string; mark?: React.ReactNode; children: React.ReactNode }) {
  return (
    <details className="entry-fold">
      <summary>
        {mark} <bdi>{title}</bdi>
      </summary>
      {children}
    </details>
  );
}
