'use client';

import { ErrorNotice } from '@/components/site/error-notice';
import '@/app/styles/site/site.css';

/** Shown in development when a page of readers or a layout fails: in production the server answers with server/response/error-page.ts. */
export default function GlobalErrorRoute() {
  return (
    <html lang="ar" dir="rtl">
      <body>
        <ErrorNotice />
      </body>
    </html>
  );
}
