import { getTranslations } from 'next-intl/server';
import { SectionOrder } from '@/components/desk/taxonomy/section-order';
import { SectionPins } from '@/components/desk/taxonomy/section-pins';
import { TaxonomyForm } from '@/components/desk/taxonomy/taxonomy-form';
import { listSectionPins } from '@/domain/curation/section-pins';
import { listSections } from '@/domain/taxonomy/queries';
import { sectionColours, type SectionView } from '@/domain/taxonomy/types';
import { isOwnColour } from '@/lib/colour/own-colour';
import * as actions from './actions';
import { Disclosure } from './disclosure';
import { loadFooting } from './name-footing';

const pinActions = { search: actions.findForSection, save: actions.saveSectionPins };

/** The sections in their order, each with those below it. */
export async function SectionsPanel(_props: { q: string }) {
  const sections = await listSections();
  const [t, footing, pins] = await Promise.all([
    getTranslations('desk.taxonomy'),
    loadFooting('section', sections),
    listSectionPins(),
  ]);
  const fields = (section?: SectionView) => sectionFields(t, sections, section);
  return (
    <>
      {sections.length > 1 ? (
        <Disclosure title={t('orderTitle')}>
          <SectionOrder
            sections={sections.map(({ id, name, parentId }) => ({ id, name, parentId }))}
            order={actions.orderSections}
          />
        </Disclosure>
      ) : null}
      {sections.map((section) => (
        <Disclosure
          key={section.id}
          title={section.name}
          note={footing.counted(section.id)}
          isBelow={section.parentId !== null}
          mark={
            <span
              className="swatch"
              style={{ background: isOwnColour(section.colour) ? section.colour : `var(--${section.colour})` }}
            />
          }
        >
          <TaxonomyForm action={actions.saveSection} id={section.id} fields={fields(section)} />
          <SectionPins sectionId={section.id} name={section.name} pins={pins[section.id] ?? []} actions={pinActions} />
          {footing.remove(section.id)}
        </Disclosure>
      ))}
      <Disclosure title={t('newSection')}>
        <TaxonomyForm action={actions.saveSection} fields={fields()} />
      </Disclosure>
    </>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<'desk.taxonomy'>>>;

function sectionFields(t: Translate, sections: SectionView[], section?: SectionView) {
  const hasChildren = sections.some(({ parentId }) => parentId === section?.id);
  const parents = sections.filter(({ id, parentId }) => parentId === null && id !== section?.id);
  const parent = {
    name: 'parentId',
    value: section?.parentId ?? '',
    options: [{ value: '', label: t('noParent') }, ...parents.map(({ id, name }) => ({ value: id, label: name }))],
  };
  return [
    { name: 'name', value: section?.name ?? '', required: true },
    { name: 'slug', value: section?.slug ?? '' },
    { name: 'description', value: section?.description ?? '', shape: 'text' as const },
    { name: 'position', value: String(section?.position ?? sections.length), shape: 'hidden' as const },
    // There are two levels: one with sections below it stands below none.
    ...(hasChildren || parents.length === 0 ? [] : [parent]),
    {
      name: 'colour',
      value: section?.colour ?? 'accent',
      shape: 'colour' as const,
      options: sectionColours.map((value) => ({ value, label: t(`colours.${value}`) })),
    },
    {
      name: 'onFront',
      value: (section?.onFront ?? true) ? 'on' : '',
      shape: 'check' as const,
      hint: t('onFrontHint'),
    },
  ];
}
