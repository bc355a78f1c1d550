-- CreateEnum
CREATE TYPE "contact_kind" AS ENUM ('MESSAGE', 'CORRECTION', 'TIP');

-- CreateEnum
CREATE TYPE "contact_status" AS ENUM ('UNREAD', 'READ', 'ARCHIVED', 'SPAM');

-- CreateTable
CREATE TABLE "contact_message" (
    "id" UUID NOT NULL,
    "kind" "contact_kind" NOT NULL,
    "status" "contact_status" NOT NULL DEFAULT 'UNREAD',
    "name" TEXT NOT NULL DEFAULT '',
    "reply_to" TEXT NOT NULL DEFAULT '',
    "article" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "contact_message_status_id_idx" ON "contact_message"("status", "id" DESC);

-- As domain/contact/types.ts: a row is small, whatever sent it.
ALTER TABLE "contact_message" ADD CONSTRAINT "contact_message_lengths" CHECK (
    char_length("name") <= 100 AND char_length("reply_to") <= 200 AND char_length("article") <= 500
    AND char_length("text") BETWEEN 1 AND 5000
);
