-- Redirects written by hand: for good, for a while, or an address that is gone; of one address or of all below it.
CREATE TYPE "redirect_kind" AS ENUM ('PERMANENT', 'TEMPORARY', 'GONE');
ALTER TABLE "redirect"
    ADD COLUMN "kind" "redirect_kind" NOT NULL DEFAULT 'PERMANENT',
    ADD COLUMN "is_prefix" BOOLEAN NOT NULL DEFAULT false;

-- They may lead to another site too, and what is gone leads nowhere.
ALTER TABLE "redirect"
    DROP CONSTRAINT "redirect_between_paths",
    ADD CONSTRAINT "redirect_addresses" CHECK (
        "from_path" LIKE '/_%' AND "from_path" <> "to_path"
        AND CASE WHEN "kind" = 'GONE' THEN "to_path" = '' ELSE "to_path" LIKE '/%' OR "to_path" LIKE 'https://%' END
    );
