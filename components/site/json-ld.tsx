import type { ReactNode } from 'react';
import { serializeJsonLd } from '@/lib/seo/serialize-json-ld';

/** Structured data for crawlers, escaped so that no value can close the element. */
export function JsonLd({ data }: { data: unknown }): ReactNode {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serializeJsonLd(data) }} />;
}
