-- CreateEnum
CREATE TYPE "page_role" AS ENUM ('ABOUT', 'CONTACT', 'PRIVACY', 'PRINCIPLES', 'CORRECTIONS', 'SUPPORT');

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "is_searchable" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "page_role" "page_role",
ADD COLUMN     "page_slug" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "article_page_slug_key" ON "article"("page_slug");

-- CreateIndex
CREATE UNIQUE INDEX "article_page_role_key" ON "article"("page_role");

ALTER TABLE "article" ADD CONSTRAINT "article_page_check"
  CHECK ("page_slug" <> '' AND ("page_slug" IS NOT NULL OR ("page_role" IS NULL AND "is_searchable")));

-- CreateIndex
CREATE INDEX "correction_at_id_idx" ON "correction"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "live_correction_at_id_idx" ON "live_correction"("at" DESC, "id" DESC);
