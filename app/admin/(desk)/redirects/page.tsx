import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { RedirectForm } from '@/components/desk/redirects/redirect-form';
import { RedirectImport } from '@/components/desk/redirects/redirect-import';
import { RedirectRow } from '@/components/desk/redirects/redirect-row';
import { Button } from '@/components/desk/ui/button';
import { TextField } from '@/components/desk/ui/field';
import { PageHead } from '@/components/desk/ui/page-head';
import { Table } from '@/components/desk/ui/table';
import { listRedirects } from '@/domain/redirects/queries';
import { redirectsExportPath, redirectsPath } from '@/lib/urls';
import { requireActor } from '@/server/session/require-actor';
import { importRedirectsAction, removeRedirectAction, saveRedirectAction } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const filterSchema = z.object({ q: z.string().max(200).catch(''), after: z.uuid().optional().catch(undefined) });

export async function generateMetadata() {
  await requireActor('redirects');
  const t = await getTranslations('desk.redirects');
  return { title: t('title') };
}

/** Old addresses and where they lead, latest first. */
export default async function RedirectsPage({ searchParams }: Props) {
  await requireActor('redirects');
  const { q, after } = filterSchema.parse(await searchParams);
  const [t, page] = await Promise.all([
    getTranslations('desk.redirects'),
    listRedirects({ q, ...(after && { after }) }),
  ]);
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
      <form role="search" className="library-search">
        <TextField label={t('search')} name="q" type="search" maxLength={200} defaultValue={q} dir="auto" />
        <Button type="submit">{t('find')}</Button>
      </form>
      {page.items.length === 0 ? (
        <p>{t(q ? 'notFound' : 'none')}</p>
      ) : (
        <Table caption={t('title')} head={[t('from'), t('to'), t('kind'), t('actions')]}>
          {page.items.map((redirect) => (
            <RedirectRow
              key={redirect.id}
              redirect={redirect}
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
