-- The owner's menus: header, columns of the footer, and profiles on other sites.
-- CreateEnum
CREATE TYPE "menu_place" AS ENUM ('HEADER', 'FOOTER', 'SOCIAL');

-- CreateTable
CREATE TABLE "menu" (
    "id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "writer_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "menu_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "menu_entry" (
    "position" INTEGER NOT NULL,
    "place" "menu_place" NOT NULL,
    "parent_at" INTEGER,
    "label" TEXT NOT NULL DEFAULT '',
    "address" TEXT,
    "section_id" UUID,
    "topic_id" UUID,
    "page_id" UUID,

    CONSTRAINT "menu_entry_pkey" PRIMARY KEY ("position")
);

-- CreateIndex
CREATE INDEX "menu_entry_parent_at_idx" ON "menu_entry"("parent_at");

-- CreateIndex
CREATE INDEX "menu_entry_section_id_idx" ON "menu_entry"("section_id");

-- CreateIndex
CREATE INDEX "menu_entry_topic_id_idx" ON "menu_entry"("topic_id");

-- CreateIndex
CREATE INDEX "menu_entry_page_id_idx" ON "menu_entry"("page_id");

-- AddForeignKey
ALTER TABLE "menu" ADD CONSTRAINT "menu_writer_id_fkey" FOREIGN KEY ("writer_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "menu_entry" ADD CONSTRAINT "menu_entry_parent_at_fkey" FOREIGN KEY ("parent_at") REFERENCES "menu_entry"("position") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "menu_entry" ADD CONSTRAINT "menu_entry_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "menu_entry" ADD CONSTRAINT "menu_entry_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "menu_entry" ADD CONSTRAINT "menu_entry_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The bounds of a menu: one target at most, a heading has words, and an address is one that a browser opens.
ALTER TABLE "menu_entry"
    ADD CONSTRAINT "menu_entry_position" CHECK ("position" BETWEEN 0 AND 199),
    ADD CONSTRAINT "menu_entry_parent" CHECK ("parent_at" < "position"),
    ADD CONSTRAINT "menu_entry_target" CHECK (num_nonnulls("address", "section_id", "topic_id", "page_id") <= 1),
    ADD CONSTRAINT "menu_entry_heading" CHECK ("label" <> '' OR num_nonnulls("address", "section_id", "topic_id", "page_id") = 1),
    ADD CONSTRAINT "menu_entry_address" CHECK ("address" ~* '^(https?://|mailto:)');

-- The profiles were six settings; they stand in the order that the footer had. What was cleared there was left out.
INSERT INTO "menu_entry" ("position", "place", "address")
SELECT row_number() OVER (ORDER BY array_position(ARRAY['telegram', 'whatsapp', 'facebook', 'x', 'instagram', 'youtube'], link.key)) - 1,
       'SOCIAL', link.value
FROM "setting" s, jsonb_each_text(CASE jsonb_typeof(s."value") WHEN 'object' THEN s."value" ELSE '{}' END) AS link
WHERE s."key" = 'social' AND link.value ~* '^https://'
  AND link.key IN ('telegram', 'whatsapp', 'facebook', 'x', 'instagram', 'youtube');
DELETE FROM "setting" WHERE "key" = 'social';
