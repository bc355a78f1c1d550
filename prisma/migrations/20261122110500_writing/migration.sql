-- Who wrote the work in progress last
ALTER TABLE "working_copy" ADD COLUMN "writer_id" TEXT;
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_writer_id_fkey" FOREIGN KEY ("writer_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "draft_save" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_save_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editor_presence" (
    "tab_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "editor_presence_pkey" PRIMARY KEY ("tab_id")
);

-- CreateIndex
CREATE INDEX "draft_save_article_id_at_idx" ON "draft_save"("article_id", "at");

-- CreateIndex
CREATE INDEX "editor_presence_article_id_seen_at_idx" ON "editor_presence"("article_id", "seen_at");

-- AddForeignKey
ALTER TABLE "draft_save" ADD CONSTRAINT "draft_save_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editor_presence" ADD CONSTRAINT "editor_presence_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editor_presence" ADD CONSTRAINT "editor_presence_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
