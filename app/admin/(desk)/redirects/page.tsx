import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { MissingRow } from '@/components/desk/redirects/missing-row';
import { RedirectForm } from '@/components/desk/redirects/redirect-form';
import { RedirectImport } from '@/components/desk/redirects/redirect-import';
import { RedirectRow } from '@/components/desk/redirects/redirect-row';
import { Button } from '@/components/desk/ui/button';
import { TextField } from '@/components/desk/ui/field';
import { PageHead } from '@/components/desk/ui/page-head';
import { Table } from '@/components/desk/ui/table';
import { listMissing } from '@/domain/redirects/hits';
import { listRedirects } from '@/domain/redirects/queries';
import type { MissingAddress } from '@/domain/redirects/types';
import { readSettings } from '@/domain/settings/queries';
import { redirectsExportPath, redirectsPath } from '@/lib/urls';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { hideMissingAction, importRedirectsAction, removeRedirectAction, saveRedirectAction } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const filterSchema = z.object({ q: z.string().max(200).catch(''), after: z.uuid().optional().catch(undefined) });

export async function generateMetadata() {
  await requireActor('redirects');
  const t = await getTranslations('desk.redirects');
  return { title: t('title') };
}

/** Old addresses and where they lead, latest first. */
export default async function RedirectsPage({ searchParams }: Props) {
  const { locale } = await requireActor('redirects');
  const { q, after } = filterSchema.parse(await searchParams);
  const [t, settings, page] = await Promise.all([
    getTranslations('desk.redirects'),
    readSettings(),
    listRedirects({ q, ...(after && { after }) }),
  ]);
  const formatTime = createDateTimeFormatter(settings, locale);
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')}>
        <Button asChild>
          <a href={redirectsExportPath()} download>
            {t('export')}
          </a>
        </Button>
      </PageHead>
      <details className="part">
        <summary>{t('add')}</summary>
        <RedirectForm action={saveRedirectAction} />
      </details>
      <RedirectImport importRedirects={importRedirectsAction} />
      {q || after ? null : <MissingAddresses formatTime={formatTime} />}
      <form role="search" className="library-search">
        <TextField label={t('search')} name="q" type="search" maxLength={200} defaultValue={q} dir="auto" />
        <Button type="submit">{t('find')}</Button>
      </form>
      {page.items.length === 0 ? (
        <p>{t(q ? 'notFound' : 'none')}</p>
      ) : (
        <Table caption={t('title')} head={[t('from'), t('to'), t('kind'), t('use'), t('actions')]}>
          {page.items.map((redirect) => (
            <RedirectRow
              key={redirect.id}
              redirect={redirect}
              lastAt={redirect.lastAt && formatTime(redirect.lastAt)}
              save={saveRedirectAction}
              remove={removeRedirectAction}
            />
          ))}
        </Table>
      )}
      <nav className="row" aria-label={t('pages')}>
        {after ? <a href={redirectsPath({ q })}>{t('newest')}</a> : null}
        {page.next ? <a href={redirectsPath({ q, after: page.next })}>{t('older')}</a> : null}
      </nav>
    </>
  );
}

/** What readers ask for and do not find, most often first, and what an editor put out of sight. */
async function MissingAddresses({ formatTime }: { formatTime: (moment: Date) => string }) {
  const [t, shown, hidden] = await Promise.all([
    getTranslations('desk.redirects'),
    listMissing({ hidden: false }),
    listMissing({ hidden: true }),
  ]);
  const table = (addresses: MissingAddress[], caption: string, isHidden: boolean) => (
    <Table caption={caption} head={[t('address'), t('times'), t('last'), t('actions')]}>
      {addresses.map(({ path, hits, lastAt }) => (
        <MissingRow
          key={path}
          {...{ path, hits, isHidden }}
          lastAt={formatTime(lastAt)}
          save={saveRedirectAction}
          hide={hideMissingAction}
        />
      ))}
    </Table>
  );
  return (
    <section className="part">
      <h2>{t('missing')}</h2>
      <p className="field-hint">{t('missingHint')}</p>
      {shown.length === 0 ? <p>{t('noneMissing')}</p> : table(shown, t('missing'), false)}
      {hidden.length === 0 ? null : (
        <details>
          <summary>{t('hidden')}</summary>
          {table(hidden, t('hidden'), true)}
        </details>
      )}
    </section>
  );
}
