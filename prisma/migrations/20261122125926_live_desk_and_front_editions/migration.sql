-- CreateEnum
CREATE TYPE "front_edition_status" AS ENUM ('SCHEDULED', 'PUBLISHED', 'CANCELLED', 'FAILED');

-- CreateTable
CREATE TABLE "front_draft" (
    "id" INTEGER NOT NULL,
    "layout" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "writer_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "front_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "front_edition" (
    "id" UUID NOT NULL,
    "status" "front_edition_status" NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "layout" JSONB NOT NULL,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scheduled_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "error" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "front_edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "live_correction" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "live_correction_pkey" PRIMARY KEY ("id")
);

-- What was corrected so far keeps its note; its date is that of the entry's last change.
INSERT INTO "live_correction" ("id", "entry_id", "note", "at")
  SELECT gen_random_uuid(), "id", "correction", "updated_at" FROM "live_entry" WHERE "correction" <> '';

-- AlterTable
ALTER TABLE "live_entry" DROP COLUMN "correction",
ADD COLUMN     "created_by_id" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- The two beside the lead have a name of their own now; the places that filled the rest of that row were never shown.
UPDATE "front_slot" SET "container" = 'pair' WHERE "container" = 'second';

ALTER TABLE "front_edition" ADD CONSTRAINT "front_edition_dates" CHECK (
  ("status" <> 'SCHEDULED' OR "scheduled_at" IS NOT NULL) AND ("status" <> 'PUBLISHED' OR "published_at" IS NOT NULL)
);

-- CreateIndex
CREATE INDEX "front_edition_status_scheduled_at_idx" ON "front_edition"("status", "scheduled_at");

-- CreateIndex
CREATE INDEX "front_edition_published_at_id_idx" ON "front_edition"("published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "live_correction_entry_id_at_idx" ON "live_correction"("entry_id", "at");

-- CreateIndex
CREATE INDEX "live_entry_article_id_updated_at_idx" ON "live_entry"("article_id", "updated_at");

-- AddForeignKey
ALTER TABLE "front_draft" ADD CONSTRAINT "front_draft_writer_id_fkey" FOREIGN KEY ("writer_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front_edition" ADD CONSTRAINT "front_edition_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_entry" ADD CONSTRAINT "live_entry_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_correction" ADD CONSTRAINT "live_correction_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "live_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
