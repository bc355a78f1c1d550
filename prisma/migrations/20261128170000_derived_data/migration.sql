-- Which version of the code made the search index and the related data. Nothing is known of what there is: it counts as
-- another version's and is rebuilt.
CREATE TABLE "derived_data" (
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    CONSTRAINT "derived_data_pkey" PRIMARY KEY ("name")
);

-- A rebuild that was cut off begins anew: which version began it is not known.
DELETE FROM "search_rebuild";
DELETE FROM "related_rebuild";
ALTER TABLE "search_rebuild" ADD COLUMN "version" TEXT NOT NULL;
ALTER TABLE "related_rebuild" ADD COLUMN "version" TEXT NOT NULL;
