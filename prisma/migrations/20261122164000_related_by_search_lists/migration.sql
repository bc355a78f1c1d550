-- Related articles are found by the lists of the search index, under the same keys: an index of their own is not needed.
DROP FUNCTION related_under_keys(INTEGER[], INTEGER);
DROP INDEX "related_vector_keys_idx";
ALTER TABLE "related_vector" DROP COLUMN "keys";

-- What was kept under other keys is made anew. Lists stay as they are until they are computed again, all of them.
TRUNCATE "related_vector", "related_term", "related_new_terms", "related_rebuild";
INSERT INTO "related_queue" ("article_id", "whole") SELECT "id", true FROM "article" WHERE "status" = 'PUBLISHED'
ON CONFLICT ("article_id") DO UPDATE SET "whole" = true, "due_at" = now();
