/**
 * The date when the article first appeared, which is the date Google asks for ("Article structured data":
 * datePublished; "Create a news sitemap": publication_date). An imported article has a date before its import; an
 * article moved up by editors has a newer `publishedAt`.
 */
export function originalDate({ publishedAt, firstPublishedAt }: { publishedAt: Date; firstPublishedAt: Date }): Date {
  return publishedAt < firstPublishedAt ? publishedAt : firstPublishedAt;
}
