-- What an article's title tells of it: read when lists are put in order. The next rebuild fills them in.
ALTER TABLE "related_vector" ADD COLUMN "title_terms" INTEGER[] DEFAULT ARRAY[]::INTEGER[], ADD COLUMN "title_length" SMALLINT NOT NULL DEFAULT 0;

-- Lists stay as they are until they are computed anew, all of them.
INSERT INTO "related_queue" ("article_id", "whole") SELECT "id", true FROM "article" WHERE "status" = 'PUBLISHED'
ON CONFLICT ("article_id") DO UPDATE SET "whole" = true, "due_at" = now();
