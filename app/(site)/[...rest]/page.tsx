import { followRedirect } from '../follow-redirect';
import { decodeSegment } from '../route-params';

export const dynamic = 'force-dynamic';

/** Every address that is none of ours: an old one is led on, another is not found. */
export default async function UnknownRoute({ params }: { params: Promise<{ rest: string[] }> }) {
  const { rest } = await params;
  return followRedirect(`/${rest.map(decodeSegment).join('/')}`);
}
