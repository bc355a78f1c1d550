import { getTranslations } from 'next-intl/server';
import { AdvertisementForm } from '@/components/desk/advertisements/advertisement-form';
import { Table } from '@/components/desk/ui/table';
import { PageHead } from '@/components/desk/ui/page-head';
import { listAdvertisements } from '@/domain/advertisements/queries';
import { stateOf } from '@/domain/advertisements/types';
import { readSettings } from '@/domain/settings/queries';
import { advertisementsPath } from '@/lib/urls';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { mediaActions } from '../media/media-actions';
import { saveAdvertisementAction } from './actions';

export async function generateMetadata() {
  await requireActor('advertisements');
  const t = await getTranslations('desk.advertisements');
  return { title: t('title') };
}

/** The advertisements that the paper sold itself, latest first, with how often each was shown and followed. */
export default async function AdvertisementsPage() {
  const { locale } = await requireActor('advertisements');
  const [t, items, settings] = await Promise.all([
    getTranslations('desk.advertisements'),
    listAdvertisements(),
    readSettings(),
  ]);
  const format = createDateTimeFormatter(settings, locale);
  const now = new Date();
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <details className="part">
        <summary>{t('add')}</summary>
        <AdvertisementForm action={saveAdvertisementAction} mediaActions={mediaActions} />
      </details>
      {items.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <Table
          caption={t('title')}
          head={[t('name'), t('place'), t('state'), t('startsAt'), t('endsAt'), t('shown'), t('clicked')]}
        >
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                <a href={advertisementsPath(item.id)} dir="auto">
                  {item.name}
                </a>
              </th>
              <td>{t(`places.${item.place}`)}</td>
              <td>{t(`states.${stateOf(item, now)}`)}</td>
              <td>{item.startsAt ? format(item.startsAt) : t('atOnce')}</td>
              <td>{item.endsAt ? format(item.endsAt) : t('forGood')}</td>
              <td>{item.shown}</td>
              <td>{item.clicked}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
