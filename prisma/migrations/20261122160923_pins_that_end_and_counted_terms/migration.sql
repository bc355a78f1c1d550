-- AlterTable
ALTER TABLE "related_pin" ADD COLUMN     "pinned_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "related_new_terms" (
    "id" BIGSERIAL NOT NULL,
    "terms" INTEGER[],

    CONSTRAINT "related_new_terms_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "related_pin_pinned_until_idx" ON "related_pin"("pinned_until");

-- CreateIndex
CREATE INDEX "related_queue_whole_due_at_idx" ON "related_queue"("whole", "due_at");
