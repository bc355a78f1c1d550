-- Part one, by hand: what the tables below need.

-- Trigram search on titles. The other two help later indexes, where the server has them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
DO $$
DECLARE wanted TEXT;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['btree_gin', 'unaccent'] LOOP
    IF EXISTS (SELECT FROM pg_available_extensions WHERE name = wanted) THEN
      EXECUTE format('CREATE EXTENSION IF NOT EXISTS %I', wanted);
    END IF;
  END LOOP;
END $$;

-- The key of an article's public address: Crockford base 32 in lower case, four characters or more.
-- It comes from a sequence that nothing owns, so a key is never given out twice, even after its article is gone.
CREATE SEQUENCE article_public_id_seq START WITH 32768;

CREATE FUNCTION article_public_id() RETURNS TEXT LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  digits CONSTANT TEXT := '0123456789abcdefghjkmnpqrstvwxyz';
  rest BIGINT := nextval('article_public_id_seq');
  made TEXT := '';
BEGIN
  WHILE rest > 0 LOOP
    made := substr(digits, (rest % 32)::int + 1, 1) || made;
    rest := rest / 32;
  END LOOP;
  RETURN made;
END $$;

-- Part two, from prisma/schema.

-- CreateEnum
CREATE TYPE "article_kind" AS ENUM ('NEWS', 'OPINION', 'ANALYSIS', 'EXPLAINER', 'FEATURE', 'INTERVIEW', 'LIVE');

-- CreateEnum
CREATE TYPE "article_status" AS ENUM ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "media_kind" AS ENUM ('IMAGE', 'VIDEO', 'AUDIO');

-- CreateEnum
CREATE TYPE "related_pin_kind" AS ENUM ('PIN', 'EXCLUDE');

-- CreateEnum
CREATE TYPE "user_role" AS ENUM ('CONTRIBUTOR', 'AUTHOR', 'EDITOR', 'ADMINISTRATOR');

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL DEFAULT article_public_id(),
    "ordinal" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL DEFAULT '',
    "kicker" TEXT NOT NULL DEFAULT '',
    "standfirst" TEXT NOT NULL DEFAULT '',
    "dateline" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "body_version" INTEGER NOT NULL DEFAULT 1,
    "text" TEXT NOT NULL DEFAULT '',
    "word_count" INTEGER NOT NULL DEFAULT 0,
    "kind" "article_kind" NOT NULL DEFAULT 'NEWS',
    "status" "article_status" NOT NULL DEFAULT 'DRAFT',
    "published_at" TIMESTAMPTZ(3),
    "first_published_at" TIMESTAMPTZ(3),
    "content_updated_at" TIMESTAMPTZ(3),
    "embargo_until" TIMESTAMPTZ(3),
    "scheduled_at" TIMESTAMPTZ(3),
    "scheduled_revision_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawal_notice" TEXT NOT NULL DEFAULT '',
    "live_closed_at" TIMESTAMPTZ(3),
    "section_id" UUID,
    "thread_id" UUID,
    "lead_media_id" UUID,
    "lead_caption" TEXT NOT NULL DEFAULT '',
    "seo_title" TEXT NOT NULL DEFAULT '',
    "seo_description" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT,
    "import_hash" TEXT,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "assignee_id" TEXT,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_author" (
    "article_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "article_author_pkey" PRIMARY KEY ("article_id","author_id")
);

-- CreateTable
CREATE TABLE "article_topic" (
    "article_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "article_topic_pkey" PRIMARY KEY ("article_id","topic_id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_copy" (
    "article_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "working_copy_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_link" (
    "article_id" UUID NOT NULL,
    "linked_id" UUID NOT NULL,

    CONSTRAINT "article_link_pkey" PRIMARY KEY ("article_id","linked_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT,
    "actor_label" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "target_type" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "before" JSONB,
    "after" JSONB,
    "origin" TEXT,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "front_slot" (
    "id" UUID NOT NULL,
    "container" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "article_id" UUID NOT NULL,
    "pinned_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "front_slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "breaking_notice" (
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "path" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "breaking_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_views" (
    "article_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "article_views_pkey" PRIMARY KEY ("hour","article_id")
);

-- CreateTable
CREATE TABLE "live_entry" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "key_moment" BOOLEAN NOT NULL DEFAULT false,
    "correction" TEXT NOT NULL DEFAULT '',
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "live_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" UUID NOT NULL,
    "kind" "media_kind" NOT NULL,
    "hash" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "duration_ms" INTEGER,
    "original_key" TEXT NOT NULL,
    "file_name" TEXT NOT NULL DEFAULT '',
    "alt" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "focal_x" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focal_y" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "colour" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media_variant" (
    "id" UUID NOT NULL,
    "media_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "media_variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "related_pin" (
    "article_id" UUID NOT NULL,
    "related_id" UUID NOT NULL,
    "kind" "related_pin_kind" NOT NULL DEFAULT 'PIN',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "related_pin_pkey" PRIMARY KEY ("article_id","related_id")
);

-- CreateTable
CREATE TABLE "related_article" (
    "article_id" UUID NOT NULL,
    "related_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "reason" TEXT NOT NULL,
    "detail" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "related_article_pkey" PRIMARY KEY ("article_id","related_id")
);

-- CreateTable
CREATE TABLE "related_headline" (
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "match_key" TEXT NOT NULL,
    "target_id" UUID,

    CONSTRAINT "related_headline_pkey" PRIMARY KEY ("article_id","position")
);

-- CreateTable
CREATE TABLE "section" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "colour" TEXT NOT NULL DEFAULT 'accent',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "author" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "job_title" TEXT NOT NULL DEFAULT '',
    "bio" TEXT NOT NULL DEFAULT '',
    "links" TEXT[],
    "portrait_id" UUID,
    "user_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "author_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_thread" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "story_thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redirect" (
    "id" UUID NOT NULL,
    "from_path" TEXT NOT NULL,
    "to_path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "redirect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "image" TEXT,
    "role" "user_role" NOT NULL DEFAULT 'CONTRIBUTOR',
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "article_public_id_key" ON "article"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_ordinal_key" ON "article"("ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "article_external_id_key" ON "article"("external_id");

-- CreateIndex
CREATE INDEX "article_status_published_at_id_idx" ON "article"("status", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_section_id_status_published_at_id_idx" ON "article"("section_id", "status", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_kind_status_published_at_id_idx" ON "article"("kind", "status", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_thread_id_status_published_at_id_idx" ON "article"("thread_id", "status", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_title_key_idx" ON "article"("title_key");

-- CreateIndex
CREATE INDEX "article_author_author_id_published_at_article_id_idx" ON "article_author"("author_id", "published_at" DESC, "article_id" DESC);

-- CreateIndex
CREATE INDEX "article_topic_topic_id_published_at_article_id_idx" ON "article_topic"("topic_id", "published_at" DESC, "article_id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "revision_article_id_number_key" ON "revision"("article_id", "number");

-- CreateIndex
CREATE INDEX "correction_article_id_at_idx" ON "correction"("article_id", "at");

-- CreateIndex
CREATE INDEX "article_link_linked_id_idx" ON "article_link"("linked_id");

-- CreateIndex
CREATE INDEX "audit_event_target_type_target_id_at_idx" ON "audit_event"("target_type", "target_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE INDEX "front_slot_article_id_idx" ON "front_slot"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "front_slot_container_position_key" ON "front_slot"("container", "position");

-- CreateIndex
CREATE INDEX "breaking_notice_expires_at_idx" ON "breaking_notice"("expires_at");

-- CreateIndex
CREATE INDEX "article_views_article_id_idx" ON "article_views"("article_id");

-- CreateIndex
CREATE INDEX "live_entry_article_id_at_idx" ON "live_entry"("article_id", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "media_hash_key" ON "media"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "media_variant_key_key" ON "media_variant"("key");

-- CreateIndex
CREATE UNIQUE INDEX "media_variant_media_id_format_width_key" ON "media_variant"("media_id", "format", "width");

-- CreateIndex
CREATE INDEX "related_pin_related_id_idx" ON "related_pin"("related_id");

-- CreateIndex
CREATE INDEX "related_article_article_id_rank_idx" ON "related_article"("article_id", "rank");

-- CreateIndex
CREATE INDEX "related_article_related_id_idx" ON "related_article"("related_id");

-- CreateIndex
CREATE INDEX "related_headline_match_key_idx" ON "related_headline"("match_key");

-- CreateIndex
CREATE INDEX "related_headline_target_id_idx" ON "related_headline"("target_id");

-- CreateIndex
CREATE UNIQUE INDEX "section_slug_key" ON "section"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "author_slug_key" ON "author"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "author_user_id_key" ON "author"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "story_thread_slug_key" ON "story_thread"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "redirect_from_path_key" ON "redirect"("from_path");

-- CreateIndex
CREATE INDEX "redirect_to_path_idx" ON "redirect"("to_path");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "story_thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_lead_media_id_fkey" FOREIGN KEY ("lead_media_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_author" ADD CONSTRAINT "article_author_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_author" ADD CONSTRAINT "article_author_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_topic" ADD CONSTRAINT "article_topic_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_topic" ADD CONSTRAINT "article_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_link" ADD CONSTRAINT "article_link_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_link" ADD CONSTRAINT "article_link_linked_id_fkey" FOREIGN KEY ("linked_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front_slot" ADD CONSTRAINT "front_slot_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_views" ADD CONSTRAINT "article_views_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_entry" ADD CONSTRAINT "live_entry_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_variant" ADD CONSTRAINT "media_variant_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_pin" ADD CONSTRAINT "related_pin_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_pin" ADD CONSTRAINT "related_pin_related_id_fkey" FOREIGN KEY ("related_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_article" ADD CONSTRAINT "related_article_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_article" ADD CONSTRAINT "related_article_related_id_fkey" FOREIGN KEY ("related_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_headline" ADD CONSTRAINT "related_headline_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_headline" ADD CONSTRAINT "related_headline_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author" ADD CONSTRAINT "author_portrait_id_fkey" FOREIGN KEY ("portrait_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author" ADD CONSTRAINT "author_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Part three, by hand: what a Prisma schema cannot say.

ALTER TABLE "article"
  ADD CONSTRAINT "article_title_not_empty" CHECK ("title" <> ''),
  ADD CONSTRAINT "article_public_id_ascii" CHECK ("public_id" ~ '^[0-9a-z]+$'),
  ADD CONSTRAINT "article_published_has_dates"
    CHECK ("status" <> 'PUBLISHED' OR ("published_at" IS NOT NULL AND "first_published_at" IS NOT NULL)),
  ADD CONSTRAINT "article_scheduled_has_date_and_revision"
    CHECK ("status" <> 'SCHEDULED' OR ("scheduled_at" IS NOT NULL AND "scheduled_revision_id" IS NOT NULL)),
  ADD CONSTRAINT "article_withdrawn_has_dates"
    CHECK ("status" <> 'WITHDRAWN' OR ("withdrawn_at" IS NOT NULL AND "first_published_at" IS NOT NULL)),
  ADD CONSTRAINT "article_versions_positive" CHECK ("version" > 0 AND "body_version" > 0),
  ADD CONSTRAINT "article_word_count_positive" CHECK ("word_count" >= 0);

ALTER TABLE "article_author" ADD CONSTRAINT "article_author_position_positive" CHECK ("position" >= 0);
ALTER TABLE "article_topic" ADD CONSTRAINT "article_topic_position_positive" CHECK ("position" >= 0);
ALTER TABLE "article_link" ADD CONSTRAINT "article_link_not_itself" CHECK ("article_id" <> "linked_id");
ALTER TABLE "revision" ADD CONSTRAINT "revision_number_positive" CHECK ("number" > 0);
ALTER TABLE "correction" ADD CONSTRAINT "correction_note_not_empty" CHECK ("note" <> '');

ALTER TABLE "section"
  ADD CONSTRAINT "section_named" CHECK ("name" <> '' AND "slug" <> ''),
  ADD CONSTRAINT "section_position_positive" CHECK ("position" >= 0);
ALTER TABLE "topic" ADD CONSTRAINT "topic_named" CHECK ("name" <> '' AND "slug" <> '');
ALTER TABLE "author" ADD CONSTRAINT "author_named" CHECK ("name" <> '' AND "slug" <> '');
ALTER TABLE "story_thread" ADD CONSTRAINT "story_thread_named" CHECK ("title" <> '' AND "slug" <> '');
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_between_paths"
  CHECK ("from_path" LIKE '/%' AND "to_path" LIKE '/%' AND "from_path" <> "to_path");

ALTER TABLE "media"
  ADD CONSTRAINT "media_focal_point_inside" CHECK ("focal_x" BETWEEN 0 AND 1 AND "focal_y" BETWEEN 0 AND 1),
  ADD CONSTRAINT "media_hash_sha256" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "media_sizes_positive" CHECK ("bytes" >= 0 AND "width" > 0 AND "height" > 0 AND "duration_ms" >= 0),
  ADD CONSTRAINT "media_image_has_size" CHECK ("kind" <> 'IMAGE' OR ("width" IS NOT NULL AND "height" IS NOT NULL)),
  ADD CONSTRAINT "media_colour_hex" CHECK ("colour" ~ '^#[0-9a-f]{6}$');
ALTER TABLE "media_variant" ADD CONSTRAINT "media_variant_sizes_positive"
  CHECK ("bytes" >= 0 AND "width" > 0 AND "height" > 0);

ALTER TABLE "related_pin"
  ADD CONSTRAINT "related_pin_not_itself" CHECK ("article_id" <> "related_id"),
  ADD CONSTRAINT "related_pin_position_positive" CHECK ("position" >= 0);
ALTER TABLE "related_article"
  ADD CONSTRAINT "related_article_not_itself" CHECK ("article_id" <> "related_id"),
  ADD CONSTRAINT "related_article_rank_positive" CHECK ("rank" >= 0);
ALTER TABLE "related_headline"
  ADD CONSTRAINT "related_headline_not_itself" CHECK ("article_id" <> "target_id"),
  ADD CONSTRAINT "related_headline_position_positive" CHECK ("position" >= 0);

ALTER TABLE "front_slot" ADD CONSTRAINT "front_slot_position_positive" CHECK ("position" >= 0);
ALTER TABLE "breaking_notice" ADD CONSTRAINT "breaking_notice_not_empty" CHECK ("text" <> '');
ALTER TABLE "article_views" ADD CONSTRAINT "article_views_positive" CHECK ("views" >= 0);

-- "article_author"."published_at" and "article_topic"."published_at" repeat the article's date while it is published,
-- so that a list by author or topic reads one index in order. Nobody writes them but these triggers.

CREATE FUNCTION copy_published_at_from_article() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  NEW."published_at" := (
    SELECT "published_at" FROM "article" WHERE "id" = NEW."article_id" AND "status" = 'PUBLISHED'
  );
  RETURN NEW;
END $$;

CREATE TRIGGER "article_author_published_at" BEFORE INSERT OR UPDATE ON "article_author"
  FOR EACH ROW EXECUTE FUNCTION copy_published_at_from_article();
CREATE TRIGGER "article_topic_published_at" BEFORE INSERT OR UPDATE ON "article_topic"
  FOR EACH ROW EXECUTE FUNCTION copy_published_at_from_article();

CREATE FUNCTION spread_published_at_of_article() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "article_author" SET "published_at" = NULL WHERE "article_id" = NEW."id";
  UPDATE "article_topic" SET "published_at" = NULL WHERE "article_id" = NEW."id";
  RETURN NULL;
END $$;

-- The updates above set nothing themselves: the triggers of the two tables put the article's date in.
CREATE TRIGGER "article_spread_published_at" AFTER UPDATE OF "status", "published_at" ON "article"
  FOR EACH ROW
  WHEN (OLD."status" IS DISTINCT FROM NEW."status" OR OLD."published_at" IS DISTINCT FROM NEW."published_at")
  EXECUTE FUNCTION spread_published_at_of_article();
