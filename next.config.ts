import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withIntl = createNextIntlPlugin('./i18n/request.ts');

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The desk answers 403 when a permission is missing.
  experimental: { authInterrupts: true },
  // `npm run check` checks the types; a start from a clean clone need not wait for it a second time.
  typescript: { ignoreBuildErrors: true },
  // Pictures are made ahead in the sizes that pages name.
  images: { unoptimized: true },
  // Titles and descriptions stand in the head for everyone: readers without script and the page store get no second part.
  htmlLimitedBots: /.*/,
  // Loaded from node_modules at run time, so that they are shared with the custom server and keep their native parts.
  serverExternalPackages: ['@prisma/adapter-pg', '@prisma/client', 'pg', 'pg-boss', 'sharp', '@node-rs/argon2'],
};

export default withIntl(config);
