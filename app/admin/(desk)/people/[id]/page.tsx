import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AccessForms } from '@/components/desk/people/access-forms';
import { BylineForm, LimitForm, PersonForm } from '@/components/desk/people/person-forms';
import { RemoveForm } from '@/components/desk/people/remove-form';
import { RoleForm } from '@/components/desk/people/role-form';
import { Button } from '@/components/desk/ui/button';
import { PageHead } from '@/components/desk/ui/page-head';
import { readWorkload } from '@/domain/publishing/handover/remove-account';
import { listFreeBylines } from '@/domain/taxonomy/byline';
import { listSections } from '@/domain/taxonomy/queries';
import { findUser, listPeople } from '@/domain/users/queries';
import type { UserView } from '@/domain/users/types';
import { accountPath, deskAuthorPath, peoplePath } from '@/lib/urls';
import { requireActor } from '@/server/session/require-actor';
import * as actions from '../actions';

const accessActions = {
  issueNewLinkAction: actions.issueNewLinkAction,
  disableUserAction: actions.disableUserAction,
  enableUserAction: actions.enableUserAction,
  endAllSessionsAction: actions.endAllSessionsAction,
  clearSecondFactorsAction: actions.clearSecondFactorsAction,
};

type Params = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Params) {
  await requireActor('people');
  const [t, { id }] = await Promise.all([getTranslations('desk.people'), params]);
  return { title: (await findUser(id))?.name ?? t('title') };
}

/** One account, for administrators: who it is, what it may do, how it gets in, and its removal. */
export default async function PersonPage({ params }: Params) {
  const { actor } = await requireActor('people');
  const { id } = await params;
  const person = id.length > 64 ? null : await findUser(id);
  if (!person) notFound();
  const [t, sections, authors, people, work] = await Promise.all([
    getTranslations('desk.people'),
    listSections(),
    listFreeBylines(id),
    listPeople(),
    readWorkload(actor, id),
  ]);
  const isYou = id === actor.id;
  return (
    <>
      <PageHead title={person.name} hint={person.email}>
        <Button asChild>
          <a href={peoplePath()}>{t('backToAll')}</a>
        </Button>
      </PageHead>
      {isYou ? (
        <p className="form-notice">
          {t('yourself')} <a href={accountPath()}>{t('toAccount')}</a>
        </p>
      ) : (
        <Rights person={person} sections={sections} />
      )}
      <Part id="byline" title={t('byline')}>
        <BylineForm person={person} authors={authors} action={actions.linkBylineAction} />
        {person.author ? (
          <p>
            <a href={deskAuthorPath(person.author.name)}>{t('toAuthor', { name: person.author.name })}</a>
          </p>
        ) : null}
      </Part>
      <Part id="access" title={t('access')}>
        <AccessForms person={person} isYou={isYou} actions={accessActions} />
      </Part>
      {isYou || !work ? null : (
        <Part id="remove" title={t('removal')}>
          <p>{t('removalHint')}</p>
          <RemoveForm
            person={person}
            work={work}
            heirs={people.filter((one) => one.id !== id)}
            action={actions.removeAccountAction}
          />
        </Part>
      )}
    </>
  );
}

/** Who a colleague is, and what they may do where. */
async function Rights({ person, sections }: { person: UserView; sections: { id: string; name: string }[] }) {
  const t = await getTranslations('desk.people');
  return (
    <>
      <Part id="who" title={t('who')}>
        <PersonForm person={person} action={actions.changePersonAction} />
      </Part>
      <Part id="role" title={t('rights')}>
        <RoleForm action={actions.changeRoleAction} userId={person.id} role={person.role} />
        {person.role === 'ADMINISTRATOR' ? (
          <p className="quiet">{t('administratorsEverywhere')}</p>
        ) : sections.length > 0 ? (
          <LimitForm person={person} sections={sections} action={actions.limitToSectionsAction} />
        ) : null}
      </Part>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
