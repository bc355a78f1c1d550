-- AlterTable
ALTER TABLE "article" ADD COLUMN     "announce_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "editorial_note" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "block" INTEGER,
    "quote" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_by_id" TEXT,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "editorial_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "preview_link" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "preview_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publish_failure" (
    "article_id" UUID NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 1,
    "error" TEXT NOT NULL,
    "failed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retry_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publish_failure_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "job_state" (
    "name" TEXT NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "error" TEXT NOT NULL DEFAULT '',
    "seen_until" TIMESTAMPTZ(3),

    CONSTRAINT "job_state_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "editorial_note_article_id_created_at_idx" ON "editorial_note"("article_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "preview_link_token_hash_key" ON "preview_link"("token_hash");

-- CreateIndex
CREATE INDEX "preview_link_article_id_created_at_idx" ON "preview_link"("article_id", "created_at");

-- CreateIndex
CREATE INDEX "preview_link_expires_at_idx" ON "preview_link"("expires_at");

-- CreateIndex
CREATE INDEX "article_title_key_trigrams" ON "article" USING GIN ("title_key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "article_scheduled_at_idx" ON "article"("scheduled_at");

-- CreateIndex
CREATE INDEX "article_announce_at_idx" ON "article"("announce_at");

-- CreateIndex
CREATE INDEX "article_updated_at_id_idx" ON "article"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_status_updated_at_id_idx" ON "article"("status", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_section_id_updated_at_id_idx" ON "article"("section_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_assignee_id_updated_at_id_idx" ON "article"("assignee_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_created_by_id_updated_at_id_idx" ON "article"("created_by_id", "updated_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "editorial_note" ADD CONSTRAINT "editorial_note_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial_note" ADD CONSTRAINT "editorial_note_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial_note" ADD CONSTRAINT "editorial_note_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publish_failure" ADD CONSTRAINT "publish_failure_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a Prisma schema cannot say.

ALTER TABLE "editorial_note"
  ADD CONSTRAINT "editorial_note_not_empty" CHECK ("text" <> ''),
  ADD CONSTRAINT "editorial_note_block_positive" CHECK ("block" >= 0);
ALTER TABLE "publish_failure" ADD CONSTRAINT "publish_failure_attempts_positive" CHECK ("attempts" > 0);

-- "article"."announce_at": what is published for a later moment must be announced at that moment, whoever wrote it and
-- however long the writer's transaction took. now() is when that transaction began, so nothing falls between.

CREATE FUNCTION set_announce_at_of_article() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE visible_from timestamptz := greatest(NEW."published_at", NEW."embargo_until");
BEGIN
  NEW."announce_at" := CASE WHEN NEW."status" = 'PUBLISHED' AND visible_from > now() THEN visible_from END;
  RETURN NEW;
END $$;

CREATE TRIGGER "article_announce_at" BEFORE INSERT OR UPDATE OF "status", "published_at", "embargo_until" ON "article"
  FOR EACH ROW EXECUTE FUNCTION set_announce_at_of_article();

UPDATE "article" SET "announce_at" = greatest("published_at", "embargo_until")
  WHERE "status" = 'PUBLISHED' AND greatest("published_at", "embargo_until") > now();
