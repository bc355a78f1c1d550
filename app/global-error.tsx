'use client';

import { ErrorNotice } from '@/components/site/error-notice';
import '@/app/styles/site/site.css';

/** The last resort, when even the document could not be made. */
export default function GlobalErrorRoute() {
  return (
    <html lang="ar" dir="rtl">
      <body>
        <ErrorNotice />
      </body>
    </html>
  );
}
