/**
 * When the article first appeared, which is the date Google asks for ("Article structured data": datePublished; "Create a
 * news sitemap": publication_date). An imported article carries a date older than its arrival here; one brought forward
 * by editors carries a newer one.
 */
export function originalDate({ publishedAt, firstPublishedAt }: { publishedAt: Date; firstPublishedAt: Date }): Date {
  return publishedAt < firstPublishedAt ? publishedAt : firstPublishedAt;
}
