'use client';

import { ErrorNotice } from '@/components/site/error-notice';
import '@/app/styles/site/site.css';

/** Shown when even the layout failed. */
export default function GlobalErrorRoute() {
  return (
    <html lang="ar" dir="rtl">
      <body>
        <ErrorNotice />
      </body>
    </html>
  );
}
