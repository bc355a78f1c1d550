import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { DirectionProvider } from '@/components/desk/ui/direction';
import { NewsroomZoneProvider } from '@/components/desk/ui/newsroom-zone';
import { ToastProvider } from '@/components/desk/ui/toasts';
import { AccentStyle } from '@/components/ui/accent-style';
import { readSettings } from '@/domain/settings/queries';
import { iconPath } from '@/lib/urls';
import { zoneName } from '@/lib/dates/zone-name';
import { findDeskUser } from '@/server/session/desk-user';
import '@/app/styles/desk/desk.css';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#14120f' },
  ],
};

/** Each page's title comes before the software's name. */
export async function generateMetadata(): Promise<Metadata> {
  await findDeskUser();
  const t = await getTranslations('desk');
  return { title: { default: t('title'), template: `%s — ${t('brand')}` }, robots: { index: false, follow: false } };
}

/** The desk's document, in the language of the signed-in person. */
export default async function DeskDocument({ children }: { children: React.ReactNode }) {
  const locale = (await findDeskUser())?.locale ?? 'ar';
  const dir = locale === 'ar' ? 'rtl' : 'ltr';
  const { desk } = await getMessages({ locale });
  const t = await getTranslations('desk');
  const { timeZone, accent } = await readSettings();
  return (
    <html lang={locale} dir={dir}>
      <head>
        <link rel="icon" href={iconPath('icon-32.png')} type="image/png" sizes="32x32" />
      </head>
      <body className="desk">
        <AccentStyle accent={accent} />
        <a className="skip" href="#content">
          {t('skip')}
        </a>
        <NextIntlClientProvider locale={locale} messages={{ desk }}>
          <DirectionProvider dir={dir}>
            <NewsroomZoneProvider zone={{ timeZone, name: zoneName(timeZone, locale) }}>
              <ToastProvider>{children}</ToastProvider>
            </NewsroomZoneProvider>
          </DirectionProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
