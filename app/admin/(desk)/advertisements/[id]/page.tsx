import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { z } from 'zod';
import { AdvertisementForm } from '@/components/desk/advertisements/advertisement-form';
import { AdvertisementRemoval } from '@/components/desk/advertisements/advertisement-removal';
import { Button } from '@/components/desk/ui/button';
import { PageHead } from '@/components/desk/ui/page-head';
import { Table } from '@/components/desk/ui/table';
import { findAdvertisement, listAdvertisementDays } from '@/domain/advertisements/queries';
import { stateOf } from '@/domain/advertisements/types';
import { readSettings } from '@/domain/settings/queries';
import { advertisementExportPath, advertisementsPath } from '@/lib/urls';
import { requireActor } from '@/server/session/require-actor';
import { mediaActions } from '../../media/media-actions';
import { removeAdvertisementAction, saveAdvertisementAction } from '../actions';

type Props = { params: Promise<{ id: string }> };

/** Days in the table; the file has all. */
const SHOWN_DAYS = 62;

const find = cache(async (params: Props['params']) => {
  const { data: id } = z.uuid().safeParse((await params).id);
  return (id && (await findAdvertisement(id))) || notFound();
});

export async function generateMetadata({ params }: Props) {
  await requireActor('advertisements');
  return { title: (await find(params)).name };
}

/** One advertisement: how often it was shown and followed each day, and its form. */
export default async function AdvertisementPage({ params }: Props) {
  await requireActor('advertisements');
  const [t, advertisement, { timeZone }] = await Promise.all([
    getTranslations('desk.advertisements'),
    find(params),
    readSettings(),
  ]);
  const { id, name, place, shown, clicked } = advertisement;
  const days = await listAdvertisementDays(id, timeZone, SHOWN_DAYS);
  const state = t(`states.${stateOf(advertisement, new Date())}`);
  return (
    <>
      <p>
        <a href={advertisementsPath()}>{t('all')}</a>
      </p>
      <PageHead title={name} hint={`${t(`places.${place}`)} · ${state}`}>
        <Button asChild>
          <a href={advertisementExportPath(id)} download>
            {t('export')}
          </a>
        </Button>
      </PageHead>
      <section className="part">
        <h2>{t('numbers')}</h2>
        <p className="field-hint">{t('numbersHint')}</p>
        <p>{t('sums', { shown, clicked })}</p>
        {days.length > 0 ? (
          <Table caption={t('numbers')} head={[t('day'), t('shown'), t('clicked')]}>
            {days.map(({ day, ...counts }) => (
              <tr key={day}>
                <th scope="row">
                  <bdi dir="ltr">{day}</bdi>
                </th>
                <td>{counts.shown}</td>
                <td>{counts.clicked}</td>
              </tr>
            ))}
          </Table>
        ) : null}
      </section>
      <section className="part">
        <h2>{t('change')}</h2>
        <AdvertisementForm action={saveAdvertisementAction} mediaActions={mediaActions} advertisement={advertisement} />
      </section>
      <div>
        <AdvertisementRemoval id={id} remove={removeAdvertisementAction} />
      </div>
    </>
  );
}
