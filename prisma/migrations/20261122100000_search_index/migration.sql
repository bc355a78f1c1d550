-- The search index: side tables made from articles alone. `warraq search rebuild` makes them anew at any time.

CREATE TABLE "search_document" (
    "doc" INTEGER NOT NULL,
    "article_id" UUID NOT NULL,
    "terms" BYTEA NOT NULL,
    CONSTRAINT "search_document_pkey" PRIMARY KEY ("doc")
);
CREATE UNIQUE INDEX "search_document_article_id_key" ON "search_document"("article_id");
ALTER TABLE "search_document" ADD CONSTRAINT "search_document_article_id_fkey"
  FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- Hashes do not compress: the attempt would only cost time.
ALTER TABLE "search_document" ALTER COLUMN "terms" SET STORAGE EXTERNAL;

CREATE TABLE "search_pending" (
    "doc" INTEGER NOT NULL,
    "terms" INTEGER[],
    "words" TEXT[],
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "search_pending_pkey" PRIMARY KEY ("doc")
);
CREATE INDEX "search_pending_terms_idx" ON "search_pending" USING GIN ("terms");
ALTER TABLE "search_pending" ADD CONSTRAINT "search_pending_doc_fkey"
  FOREIGN KEY ("doc") REFERENCES "search_document"("doc") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "search_segment" (
    "id" SERIAL NOT NULL,
    "doc_count" INTEGER NOT NULL,
    "docs" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "search_segment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "search_posting" (
    "term" INTEGER NOT NULL,
    "segment" INTEGER NOT NULL,
    "level" SMALLINT NOT NULL,
    "count" INTEGER NOT NULL,
    "docs" BYTEA NOT NULL,
    CONSTRAINT "search_posting_pkey" PRIMARY KEY ("term", "segment", "level")
);
CREATE INDEX "search_posting_segment_idx" ON "search_posting"("segment");
ALTER TABLE "search_posting" ALTER COLUMN "docs" SET STORAGE EXTERNAL;

-- Byte order, so that a prefix is a range on any server.
CREATE TABLE "search_word" (
    "word" TEXT COLLATE "C" NOT NULL,
    "df" INTEGER NOT NULL,
    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

CREATE TABLE "search_name" (
    "kind" CHAR(1) NOT NULL,
    "ref_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    CONSTRAINT "search_name_pkey" PRIMARY KEY ("kind", "ref_id", "position")
);
CREATE INDEX "search_name_key_idx" ON "search_name"("key");

-- The fold of lib/arabic/fold.ts, as far as names need it: words parted by single spaces.
CREATE FUNCTION search_fold(value TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT trim(regexp_replace(translate(
    regexp_replace(lower(normalize(value, NFKC)),
      E'[\u0640\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2066-\u2069\u061C\uFEFF\u00AD]', '', 'g'),
    E'أإآٱىیئؤةۀہھەکڪ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
    E'اااايييوهههههكك01234567890123456789'), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- One row from each of the first words on (ال left out there, too), so that «سلمان» and «بن سلمان» find the name.
CREATE FUNCTION search_write_names(name_kind CHAR(1), name_id UUID, name TEXT) RETURNS VOID LANGUAGE sql AS $$
  DELETE FROM "search_name" WHERE "kind" = name_kind AND "ref_id" = name_id;
  INSERT INTO "search_name" ("kind", "ref_id", "position", "key")
  SELECT name_kind, name_id, 2 * n + bare, CASE bare WHEN 0 THEN key ELSE substr(key, 3) END
  FROM (SELECT string_to_array(left(search_fold(name), 200), ' ') AS words) AS folded,
    generate_series(1, LEAST(8, cardinality(words))) AS n,
    array_to_string(words[n:], ' ') AS key,
    generate_series(0, CASE WHEN key LIKE 'ال___%' THEN 1 ELSE 0 END) AS bare
$$;

CREATE FUNCTION search_follow_names() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM "search_name" WHERE "kind" = TG_ARGV[0] AND "ref_id" = OLD."id";
    RETURN NULL;
  END IF;
  PERFORM search_write_names(TG_ARGV[0]::CHAR(1), NEW."id", NEW."name");
  RETURN NULL;
END $$;

CREATE TRIGGER "topic_search_names" AFTER INSERT OR DELETE OR UPDATE OF "name" ON "topic"
  FOR EACH ROW EXECUTE FUNCTION search_follow_names('t');
CREATE TRIGGER "author_search_names" AFTER INSERT OR DELETE OR UPDATE OF "name" ON "author"
  FOR EACH ROW EXECUTE FUNCTION search_follow_names('a');

SELECT search_write_names('t', "id", "name") FROM "topic";
SELECT search_write_names('a', "id", "name") FROM "author";
