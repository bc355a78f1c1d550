-- The articles under any of some keys. A function of its own, because the planner takes most rows to match so many keys,
-- and would read the whole table: 25 seconds for 120,000 articles, instead of a tenth of one by the index.
CREATE FUNCTION related_under_keys(wanted INTEGER[], most INTEGER) RETURNS SETOF INTEGER
  LANGUAGE sql STABLE ROWS 4000 SET enable_seqscan = off
AS 'SELECT "doc" FROM "related_vector" WHERE "keys" && wanted LIMIT most';

-- The same for near-duplicates.
CREATE FUNCTION related_under_bands(wanted INTEGER[]) RETURNS SETOF INTEGER
  LANGUAGE sql STABLE ROWS 50 SET enable_seqscan = off
AS 'SELECT "doc" FROM "related_vector" WHERE "bands" && wanted';
