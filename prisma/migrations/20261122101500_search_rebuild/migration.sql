-- Counted anew beside the counts in use, which it replaces when a rebuild is done.
ALTER TABLE "search_word" ADD COLUMN "fresh" INTEGER NOT NULL DEFAULT 0;

-- How far a rebuild has come, so that one that was cut off goes on from there.
CREATE TABLE "search_rebuild" (
    "id" INTEGER NOT NULL,
    "after_ordinal" INTEGER NOT NULL,
    "last_old_segment" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "search_rebuild_pkey" PRIMARY KEY ("id")
);
