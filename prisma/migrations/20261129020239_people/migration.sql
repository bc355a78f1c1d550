-- CreateEnum
CREATE TYPE "notification_kind" AS ENUM ('CHANGES_REQUESTED', 'ASSIGNED', 'NOTE', 'PUBLISHED', 'PUBLISH_FAILED');

-- CreateEnum
CREATE TYPE "notification_delivery" AS ENUM ('MAIL', 'DESK', 'OFF');

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "removed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "kind" "notification_kind" NOT NULL,
    "article_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL DEFAULT '',
    "detail" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mail_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_choice" (
    "user_id" TEXT NOT NULL,
    "kind" "notification_kind" NOT NULL,
    "delivery" "notification_delivery" NOT NULL,

    CONSTRAINT "notification_choice_pkey" PRIMARY KEY ("user_id","kind")
);

-- CreateTable
CREATE TABLE "user_section" (
    "user_id" TEXT NOT NULL,
    "section_id" UUID NOT NULL,

    CONSTRAINT "user_section_pkey" PRIMARY KEY ("user_id","section_id")
);

-- CreateIndex
CREATE INDEX "notification_user_id_id_idx" ON "notification"("user_id", "id" DESC);

-- CreateIndex
CREATE INDEX "notification_user_id_read_at_idx" ON "notification"("user_id", "read_at");

-- CreateIndex
CREATE INDEX "notification_mail_at_idx" ON "notification"("mail_at");

-- CreateIndex
CREATE INDEX "notification_created_at_idx" ON "notification"("created_at");

-- CreateIndex
CREATE INDEX "user_section_section_id_idx" ON "user_section"("section_id");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_choice" ADD CONSTRAINT "notification_choice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_section" ADD CONSTRAINT "user_section_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_section" ADD CONSTRAINT "user_section_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A removed account stays shut.
ALTER TABLE "user" ADD CONSTRAINT "user_removed_is_disabled" CHECK ("removed_at" IS NULL OR "disabled_at" IS NOT NULL);
