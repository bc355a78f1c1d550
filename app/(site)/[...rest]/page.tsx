import type { Metadata } from 'next';
import { followRedirect } from '../follow-redirect';
import { NotFoundPage, notFoundMetadata } from '../not-found-page';
import { decodeSegment } from '../route-params';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return notFoundMetadata();
}

/** Every URL of several segments that is no other page: redirects one that has moved, otherwise answers 404. */
export default async function UnknownRoute({ params }: { params: Promise<{ rest: string[] }> }) {
  const { rest } = await params;
  await followRedirect(`/${rest.map(decodeSegment).join('/')}`);
  return <NotFoundPage />;
}
