import { getTranslations } from 'next-intl/server';
import { TaxonomyForm } from '@/components/desk/taxonomy/taxonomy-form';
import { MergeTopicsForm } from '@/components/desk/taxonomy/merge-topics-form';
import { SectionOrder } from '@/components/desk/taxonomy/section-order';
import { PictureField } from '@/components/desk/media/picture-field';
import { listAuthors, listThreads, listTopics } from '@/domain/taxonomy/desk-queries';
import { listSections } from '@/domain/taxonomy/queries';
import { type DeskAuthorView, sectionColours, type SectionView } from '@/domain/taxonomy/types';
import { mediaActions } from '../media/media-actions';
import * as actions from './actions';

type PanelProps = { q: string };

export async function SectionsPanel(_props: PanelProps) {
  const [t, sections] = await Promise.all([getTranslations('desk.taxonomy'), listSections()]);
  const fields = (section?: SectionView) => [
    { name: 'name', value: section?.name ?? '', required: true },
    { name: 'slug', value: section?.slug ?? '' },
    { name: 'description', value: section?.description ?? '', shape: 'text' as const },
    { name: 'position', value: String(section?.position ?? sections.length), shape: 'hidden' as const },
    {
      name: 'colour',
      value: section?.colour ?? 'accent',
      options: sectionColours.map((value) => ({ value, label: t(`colours.${value}`) })),
    },
  ];
  return (
    <>
      {sections.length > 1 ? (
        <Disclosure title={t('orderTitle')}>
          <SectionOrder sections={sections.map(({ id, name }) => ({ id, name }))} order={actions.orderSections} />
        </Disclosure>
      ) : null}
      {sections.map((section) => (
        <Disclosure
          key={section.id}
          title={section.name}
          mark={<span className="swatch" style={{ background: `var(--${section.colour})` }} />}
        >
          <TaxonomyForm action={actions.saveSection} id={section.id} fields={fields(section)} />
        </Disclosure>
      ))}
      <Disclosure title={t('newSection')}>
        <TaxonomyForm action={actions.saveSection} fields={fields()} />
      </Disclosure>
    </>
  );
}

export async function TopicsPanel({ q }: PanelProps) {
  const [t, topics] = await Promise.all([getTranslations('desk.taxonomy'), listTopics(q)]);
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
      {topics.length > 1 ? (
        <Disclosure title={t('mergeTitle')}>
          <MergeTopicsForm action={actions.mergeTopics} topics={topics} />
        </Disclosure>
      ) : null}
      {topics.map((topic) => (
        <Disclosure key={topic.id} title={topic.name}>
          <TaxonomyForm action={actions.saveTopic} id={topic.id} fields={fields(topic)} />
        </Disclosure>
      ))}
    </>
  );
}

export async function AuthorsPanel({ q }: PanelProps) {
  const [t, authors] = await Promise.all([getTranslations('desk.taxonomy'), listAuthors(q)]);
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
        <Disclosure key={author.id} title={author.name}>
          {author.account ? <p className="quiet small">{t('accountOf', { name: author.account.name })}</p> : null}
          {form(author)}
        </Disclosure>
      ))}
    </>
  );
}

export async function ThreadsPanel({ q }: PanelProps) {
  const [t, threads] = await Promise.all([getTranslations('desk.taxonomy'), listThreads(q)]);
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
        <Disclosure key={thread.id} title={thread.title}>
          <TaxonomyForm action={actions.saveThread} id={thread.id} fields={fields(thread)} />
        </Disclosure>
      ))}
    </>
  );
}

function Disclosure({ title, mark, children }: { title: string; mark?: React.ReactNode; children: React.ReactNode }) {
  return (
    <details className="entry-fold">
      <summary>
        {mark} <bdi>{title}</bdi>
      </summary>
      {children}
    </details>
  );
}
