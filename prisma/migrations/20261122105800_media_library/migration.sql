-- Who brought a file: they may say what it shows until readers see it.
ALTER TABLE "media" ADD COLUMN "created_by_id" TEXT;

CREATE INDEX "media_created_at_id_idx" ON "media" ("created_at" DESC, "id" DESC);

-- Which articles name which picture or clip, and where. Kept by triggers, so that nothing that writes an article can forget it.
CREATE TABLE "media_use" (
    "media_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,

    CONSTRAINT "media_use_pkey" PRIMARY KEY ("media_id", "place", "owner_id")
);

CREATE INDEX "media_use_place_owner_id_idx" ON "media_use" ("place", "owner_id");
CREATE INDEX "media_use_article_id_idx" ON "media_use" ("article_id");

-- Any part of a name, alt text, caption or credit, whatever its hamza or tashkeel.
CREATE FUNCTION media_words(file_name TEXT, alt TEXT, caption TEXT, credit TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT public.search_fold(file_name || ' ' || alt || ' ' || caption || ' ' || credit)
$$;

CREATE INDEX "media_words_trigrams" ON "media" USING GIN (media_words("file_name", "alt", "caption", "credit") gin_trgm_ops);

-- The pictures, posters and clips that a document names, each once.
CREATE FUNCTION media_ids_of(document JSONB) RETURNS SETOF UUID LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT DISTINCT found::uuid
  FROM (
    SELECT jsonb_path_query(document, '$.**.mediaId') #>> '{}' AS found
    UNION ALL SELECT jsonb_path_query(document, '$.**.posterId') #>> '{}'
    UNION ALL SELECT jsonb_path_query(document, '$.**.leadMediaId') #>> '{}'
  ) AS named
  WHERE found ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
$$;

CREATE FUNCTION keep_article_media() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM media_use WHERE article_id = OLD.id;
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM media_use WHERE place IN ('lead', 'body') AND owner_id = NEW.id;
  END IF;
  INSERT INTO media_use (media_id, article_id, place, owner_id)
    SELECT NEW.lead_media_id, NEW.id, 'lead', NEW.id WHERE NEW.lead_media_id IS NOT NULL
    UNION ALL SELECT id, NEW.id, 'body', NEW.id FROM media_ids_of(NEW.body) AS id;
  RETURN NULL;
END $$;

CREATE TRIGGER article_media AFTER INSERT OR DELETE OR UPDATE OF body, lead_media_id ON "article"
  FOR EACH ROW EXECUTE FUNCTION keep_article_media();

CREATE FUNCTION keep_draft_media() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM media_use WHERE place = 'draft' AND owner_id = OLD.article_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO media_use (media_id, article_id, place, owner_id)
      SELECT id, NEW.article_id, 'draft', NEW.article_id FROM media_ids_of(NEW.content) AS id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER working_copy_media AFTER INSERT OR DELETE OR UPDATE OF content ON "working_copy"
  FOR EACH ROW EXECUTE FUNCTION keep_draft_media();

CREATE FUNCTION keep_live_media() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM media_use WHERE place = 'live' AND owner_id = OLD.id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO media_use (media_id, article_id, place, owner_id)
      SELECT id, NEW.article_id, 'live', NEW.id FROM media_ids_of(NEW.body) AS id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER live_entry_media AFTER INSERT OR DELETE OR UPDATE OF body ON "live_entry"
  FOR EACH ROW EXECUTE FUNCTION keep_live_media();

INSERT INTO media_use (media_id, article_id, place, owner_id)
  SELECT lead_media_id, id, 'lead', id FROM article WHERE lead_media_id IS NOT NULL
  UNION ALL SELECT named, article.id, 'body', article.id FROM article, media_ids_of(article.body) AS named
  UNION ALL SELECT named, copy.article_id, 'draft', copy.article_id FROM working_copy AS copy, media_ids_of(copy.content) AS named
  UNION ALL SELECT named, entry.article_id, 'live', entry.id FROM live_entry AS entry, media_ids_of(entry.body) AS named;
