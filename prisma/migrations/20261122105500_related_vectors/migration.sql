-- What related lists are computed from: made from articles alone. `warraq related rebuild` makes it anew at any time.

CREATE TABLE "related_vector" (
    "doc" INTEGER NOT NULL,
    "article_id" UUID NOT NULL,
    "vector" BYTEA NOT NULL,
    "words" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "keys" INTEGER[],
    "bands" INTEGER[],
    CONSTRAINT "related_vector_pkey" PRIMARY KEY ("doc")
);
CREATE UNIQUE INDEX "related_vector_article_id_key" ON "related_vector"("article_id");
-- A short waiting list: it is read through at every look-up.
CREATE INDEX "related_vector_keys_idx" ON "related_vector" USING GIN ("keys") WITH (gin_pending_list_limit = 512);
CREATE INDEX "related_vector_bands_idx" ON "related_vector" USING GIN ("bands") WITH (gin_pending_list_limit = 512);
ALTER TABLE "related_vector" ADD CONSTRAINT "related_vector_article_id_fkey"
  FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- Hashes do not compress: the attempt would only cost time.
ALTER TABLE "related_vector" ALTER COLUMN "vector" SET STORAGE EXTERNAL;

-- In how many articles a term stands. Term 0 counts the articles themselves.
CREATE TABLE "related_term" (
    "term" INTEGER NOT NULL,
    "df" INTEGER NOT NULL,
    CONSTRAINT "related_term_pkey" PRIMARY KEY ("term")
) WITH (fillfactor = 80);

CREATE TABLE "related_queue" (
    "article_id" UUID NOT NULL,
    "whole" BOOLEAN NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "related_queue_pkey" PRIMARY KEY ("article_id")
);
CREATE INDEX "related_queue_due_at_idx" ON "related_queue"("due_at");
ALTER TABLE "related_queue" ADD CONSTRAINT "related_queue_article_id_fkey"
  FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "related_rebuild" (
    "id" INTEGER NOT NULL,
    "phase" TEXT NOT NULL,
    "after_ordinal" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "related_rebuild_pkey" PRIMARY KEY ("id")
);

-- What is published already waits for its first computation.
INSERT INTO "related_queue" ("article_id", "whole") SELECT "id", true FROM "article" WHERE "status" = 'PUBLISHED';
