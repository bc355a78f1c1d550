-- How often readers were led on by a redirect, or met 404: counted in batches, bounded, and of no reader in particular.
CREATE TYPE "address_kind" AS ENUM ('REDIRECT', 'MISSING');

CREATE TABLE "address_hits" (
    "kind" "address_kind" NOT NULL,
    "path" TEXT NOT NULL,
    "hits" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "hidden_at" TIMESTAMPTZ(3),

    CONSTRAINT "address_hits_pkey" PRIMARY KEY ("kind","path"),
    CONSTRAINT "address_hits_counted" CHECK ("hits" > 0 AND "path" LIKE '/_%')
);

CREATE INDEX "address_hits_kind_hits_idx" ON "address_hits"("kind", "hits" DESC);
