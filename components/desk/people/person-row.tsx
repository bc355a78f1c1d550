import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import type { UserView } from '@/domain/users/types';
import { personPath } from '@/lib/urls';

type Props = { person: UserView; lastSeen: string | null };

/** One person, with the way to the page where an administrator changes the account. */
export function PersonRow({ person, lastSeen }: Props) {
  const t = useTranslations('desk');
  return (
    <tr>
      <th scope="row">
        <bdi>{person.name}</bdi>
        <br />
        <bdi className="quiet small" dir="ltr">
          {person.email}
        </bdi>
      </th>
      <td>
        {t(`roles.${person.role}`)}
        {person.sections.length > 0 && person.role !== 'ADMINISTRATOR' ? (
          <div className="quiet small">{person.sections.map(({ name }) => name).join('، ')}</div>
        ) : null}
      </td>
      <td className="small">{person.author ? <bdi>{person.author.name}</bdi> : t('people.noByline')}</td>
      <td className="small">
        <SignInMethods person={person} />
      </td>
      <td className="small">{lastSeen ?? t('people.never')}</td>
      <td>
        <Button size="small" asChild>
          <a href={personPath(person.id)} aria-label={t('people.manageWhom', { name: person.name })}>
            {t('people.manage')}
          </a>
        </Button>
      </td>
    </tr>
  );
}

function SignInMethods({ person }: { person: UserView }) {
  const t = useTranslations('desk.people');
  if (person.disabledAt) return <span className="tag tag-strong">{t('isDisabled')}</span>;
  if (!person.hasPassword) return <span className="tag">{t('isInvited')}</span>;
  const parts = [person.hasTwoFactor && t('hasCodes'), person.passkeys > 0 && t('hasPasskey')].filter(Boolean);
  return parts.join(' · ') || t('passwordOnly');
}
