-- CreateEnum
CREATE TYPE "advertisement_place" AS ENUM ('FRONT', 'ARTICLE', 'LIST', 'FOOTER');

-- CreateTable
CREATE TABLE "advertisement" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "place" "advertisement_place" NOT NULL,
    "media_id" UUID,
    "alt" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "line" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "weight" INTEGER NOT NULL DEFAULT 1,
    "is_on" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "advertisement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advertisement_count" (
    "advertisement_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "shown" INTEGER NOT NULL DEFAULT 0,
    "clicked" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "advertisement_count_pkey" PRIMARY KEY ("advertisement_id","hour")
);

-- CreateIndex
CREATE INDEX "advertisement_media_id_idx" ON "advertisement"("media_id");

-- AddForeignKey
ALTER TABLE "advertisement" ADD CONSTRAINT "advertisement_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advertisement_count" ADD CONSTRAINT "advertisement_count_advertisement_id_fkey" FOREIGN KEY ("advertisement_id") REFERENCES "advertisement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a schema cannot say: something to show, an address to lead to, and an end after its beginning.
ALTER TABLE "advertisement"
    ADD CONSTRAINT "advertisement_shows_something" CHECK (CASE WHEN "media_id" IS NULL THEN "title" ELSE "alt" END <> ''),
    ADD CONSTRAINT "advertisement_link" CHECK ("link" ~ '^https?://'),
    ADD CONSTRAINT "advertisement_dates" CHECK ("ends_at" > "starts_at"),
    ADD CONSTRAINT "advertisement_weight" CHECK ("weight" BETWEEN 1 AND 100);
