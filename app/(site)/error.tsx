'use client';

import { ErrorNotice } from '@/components/site/error-notice';

/**
 * The error page inside the document. Next requires error boundaries to be client components; this one needs no
 * script.
 */
export default function ErrorRoute() {
  return <ErrorNotice />;
}
