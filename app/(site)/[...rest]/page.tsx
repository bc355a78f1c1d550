import type { Metadata } from 'next';
import { followRedirect } from '../follow-redirect';
import { NotFoundPage, notFoundMetadata } from '../not-found-page';
import { decodeSegment } from '../route-params';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ rest: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await followRedirect(await pathOf(params));
  return notFoundMetadata();
}

/** Every URL of several segments that is no other page: redirects one that has moved, otherwise answers 404. */
export default async function UnknownRoute({ params }: Props) {
  await followRedirect(await pathOf(params));
  return <NotFoundPage />;
}

async function pathOf(params: Props['params']): Promise<string> {
  const { rest } = await params;
  return `/${rest.map(decodeSegment).join('/')}`;
}
