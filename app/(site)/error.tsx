'use client';

import { ErrorNotice } from '@/components/site/error-notice';

/** A page that failed, inside the document. Next wants error boundaries to be client components; this one needs no script. */
export default function ErrorRoute() {
  return <ErrorNotice />;
}
