import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Tx } from '@/db/transaction';
import { type WrittenDocument, writeDocuments } from '@/domain/search/commands';
import { indexDocument } from '@/domain/search/index/index-document';
import type { ArticleRow } from './article-row';

/** About ten milliseconds' work. */
const BATCH_SIZE = 20;

/**
 * Prepares the search index for new articles: analyses their words while the database is busy inserting the articles;
 * in the end two statements write everything.
 */
export class SearchDocuments {
  private readonly documents: Omit<WrittenDocument, 'doc'>[] = [];

  /** Looks up the words of some, and lets what waits for the database go on in between. */
  async analyse(rows: ArticleRow[]): Promise<void> {
    for (let from = 0; from < rows.length; from += BATCH_SIZE) {
      await letOthersRun();
      for (const { id, text, published_at: publishedAt, content } of rows.slice(from, from + BATCH_SIZE)) {
        if (publishedAt === null) continue;
        this.documents.push({ articleId: id, ...indexDocument({ ...content, text, publishedAt }) });
      }
    }
  }

  /** Writes all, by the ordinals that the database gave them. */
  async write(tx: Tx, ordinals: Map<string, number>): Promise<void> {
    const documents = this.documents.map((document): WrittenDocument => {
      const doc = ordinals.get(document.articleId);
      if (doc === undefined) throw new Error('an insert gives back every row');
      return { doc, ...document };
    });
    await writeDocuments(tx, documents);
  }
}
