-- Which version of the code made the search index and the related data.
CREATE TABLE "derived_data" (
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    CONSTRAINT "derived_data_pkey" PRIMARY KEY ("name")
);

-- The rules are those of the release before.
INSERT INTO "derived_data" ("name", "version")
SELECT * FROM (VALUES ('search', '1.1'), ('related', '1.1.1')) AS version WHERE EXISTS (SELECT FROM "article");

-- A rebuild that was cut off begins anew: which version began it is not known.
DELETE FROM "search_rebuild";
DELETE FROM "related_rebuild";
ALTER TABLE "search_rebuild" ADD COLUMN "version" TEXT NOT NULL;
ALTER TABLE "related_rebuild" ADD COLUMN "version" TEXT NOT NULL;
