-- Sub-sections; articles at the top of a section's page; deletions of sections, topics, authors and threads that move their
-- articles and can be undone. What is there stays as it is: no section has a parent, each has its band on the front page.

-- AlterTable
ALTER TABLE "section" ADD COLUMN     "on_front" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "parent_id" UUID;

-- CreateTable
CREATE TABLE "section_pin" (
    "section_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "pinned_until" TIMESTAMPTZ(3),

    CONSTRAINT "section_pin_pkey" PRIMARY KEY ("section_id","article_id")
);

-- CreateTable
CREATE TABLE "search_stale" (
    "article_id" UUID NOT NULL,

    CONSTRAINT "search_stale_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "taxonomy_move" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "source_name" TEXT NOT NULL,
    "target_id" UUID,
    "target_name" TEXT NOT NULL DEFAULT '',
    "undo" JSONB,
    "articles" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "taxonomy_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "taxonomy_moved" (
    "move_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "had_target" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "taxonomy_moved_pkey" PRIMARY KEY ("move_id","article_id")
);

-- CreateIndex
CREATE INDEX "section_pin_article_id_idx" ON "section_pin"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "taxonomy_move_source_id_key" ON "taxonomy_move"("source_id");

-- CreateIndex
CREATE INDEX "taxonomy_move_target_id_idx" ON "taxonomy_move"("target_id");

-- CreateIndex
CREATE INDEX "taxonomy_move_created_at_idx" ON "taxonomy_move"("created_at");

-- CreateIndex
CREATE INDEX "taxonomy_moved_article_id_idx" ON "taxonomy_moved"("article_id");

-- CreateIndex
CREATE INDEX "section_parent_id_idx" ON "section"("parent_id");

-- AddForeignKey
ALTER TABLE "section_pin" ADD CONSTRAINT "section_pin_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_pin" ADD CONSTRAINT "section_pin_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_stale" ADD CONSTRAINT "search_stale_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "taxonomy_move" ADD CONSTRAINT "taxonomy_move_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "taxonomy_moved" ADD CONSTRAINT "taxonomy_moved_move_id_fkey" FOREIGN KEY ("move_id") REFERENCES "taxonomy_move"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "taxonomy_moved" ADD CONSTRAINT "taxonomy_moved_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "section" ADD CONSTRAINT "section_not_its_own_parent" CHECK ("parent_id" <> "id");
ALTER TABLE "section_pin" ADD CONSTRAINT "section_pin_position_positive" CHECK ("position" >= 0);
ALTER TABLE "taxonomy_move"
  ADD CONSTRAINT "taxonomy_move_kind_known" CHECK ("kind" IN ('section', 'topic', 'author', 'thread')),
  ADD CONSTRAINT "taxonomy_move_not_to_itself" CHECK ("source_id" <> "target_id"),
  ADD CONSTRAINT "taxonomy_move_articles_positive" CHECK ("articles" >= 0);
ALTER TABLE "taxonomy_moved" ADD CONSTRAINT "taxonomy_moved_position_positive" CHECK ("position" >= 0);
