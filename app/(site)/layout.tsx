import type { Viewport } from 'next';
import { useTranslations } from 'next-intl';
import readerScript from '@/public/build/reader-script.json';
import { iconPath } from '@/lib/urls';
import '@/app/styles/site/site.css';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#14120f' },
  ],
};

/** The document of every reader's page. */
export default function SiteLayout({ children }: { children: React.ReactNode }) {
  const t = useTranslations('site');
  return (
    // The inline script may set the reader's choices on the element before hydration.
    <html lang="ar" dir="rtl" suppressHydrationWarning>
      <head>
        {/* A built file of ours without any content of the page: inline, so that the theme is set before the first
           paint. */}
        <script data-keep="" dangerouslySetInnerHTML={{ __html: readerScript.first }} />
        <script type="module" defer src={readerScript.module} />
        <link rel="icon" href={iconPath('icon-32.png')} type="image/png" sizes="32x32" />
        <link rel="icon" href={iconPath('icon-192.png')} type="image/png" sizes="192x192" />
        <link rel="apple-touch-icon" href={iconPath('icon-180.png')} />
      </head>
      <body>
        <a className="skip" href="#content">
          {t('skip')}
        </a>
        {children}
      </body>
    </html>
  );
}
