-- Views by where readers came from. What was counted before stays, and came from nowhere known.
-- AlterTable
ALTER TABLE "article_views" ADD COLUMN     "from_direct" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "from_news" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "from_own" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "from_search" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "from_sites" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "from_social" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "article_views_day" (
    "article_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,
    "from_search" INTEGER NOT NULL DEFAULT 0,
    "from_social" INTEGER NOT NULL DEFAULT 0,
    "from_news" INTEGER NOT NULL DEFAULT 0,
    "from_sites" INTEGER NOT NULL DEFAULT 0,
    "from_own" INTEGER NOT NULL DEFAULT 0,
    "from_direct" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "article_views_day_pkey" PRIMARY KEY ("day","article_id")
);

-- CreateTable
CREATE TABLE "missed_search" (
    "day" DATE NOT NULL,
    "query" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "missed_search_pkey" PRIMARY KEY ("day","query")
);

-- CreateIndex
CREATE INDEX "article_views_day_article_id_day_idx" ON "article_views_day"("article_id", "day");

-- AddForeignKey
ALTER TABLE "article_views_day" ADD CONSTRAINT "article_views_day_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever came from a known place is among the views.
ALTER TABLE "article_views" ADD CONSTRAINT "article_views_sources" CHECK (
    LEAST("from_search", "from_social", "from_news", "from_sites", "from_own", "from_direct") >= 0
    AND "from_search" + "from_social" + "from_news" + "from_sites" + "from_own" + "from_direct" <= "views"
);
ALTER TABLE "article_views_day" ADD CONSTRAINT "article_views_day_sources" CHECK (
    LEAST("from_search", "from_social", "from_news", "from_sites", "from_own", "from_direct") >= 0
    AND "from_search" + "from_social" + "from_news" + "from_sites" + "from_own" + "from_direct" <= "views"
);
ALTER TABLE "missed_search" ADD CONSTRAINT "missed_search_short" CHECK ("count" > 0 AND length("query") BETWEEN 1 AND 80);
