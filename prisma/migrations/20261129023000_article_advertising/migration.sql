-- Whether advertisements may stand on an article's page.
CREATE TYPE "article_advertising" AS ENUM ('ALLOWED', 'NONE');
ALTER TABLE "article" ADD COLUMN "advertising" "article_advertising" NOT NULL DEFAULT 'ALLOWED';
