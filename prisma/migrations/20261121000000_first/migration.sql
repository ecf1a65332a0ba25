-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "viewer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "avatar" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'friend',
    "passphrase_hash" TEXT,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "logging_paused" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "viewer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" BIGSERIAL NOT NULL,
    "viewer_id" UUID NOT NULL,
    "choice" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "granted" BOOLEAN NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in" (
    "id" UUID NOT NULL,
    "viewer_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "purpose" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'friend',
    "note" TEXT NOT NULL DEFAULT '',
    "viewer_id" UUID,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "title" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'film',
    "title" TEXT NOT NULL,
    "original_title" TEXT,
    "year" INTEGER NOT NULL,
    "runtime_minutes" INTEGER,
    "directors" TEXT[],
    "cast" TEXT[],
    "genres" TEXT[],
    "countries" TEXT[],
    "tags" TEXT[],
    "maturity" TEXT NOT NULL DEFAULT 'All',
    "imdb_id" TEXT,
    "rights" TEXT NOT NULL DEFAULT '',
    "tagline" TEXT NOT NULL DEFAULT '',
    "synopsis" TEXT NOT NULL DEFAULT '',
    "featured" BOOLEAN NOT NULL DEFAULT false,
    "media" JSONB NOT NULL DEFAULT '{}',
    "source" TEXT NOT NULL DEFAULT 'shipped',
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "title_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "weight_set" (
    "version" INTEGER NOT NULL,
    "click" INTEGER NOT NULL,
    "play" INTEGER NOT NULL,
    "skip" INTEGER NOT NULL,
    "complete" INTEGER NOT NULL,
    "close" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "weight_set_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "event" (
    "viewer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "kind" TEXT NOT NULL,
    "title_id" TEXT,
    "weight" SMALLINT NOT NULL,
    "weights_version" INTEGER NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "corrected_at" TIMESTAMPTZ(3) NOT NULL,
    "viewing_id" UUID,
    "visit_id" UUID,
    "tab_id" UUID,
    "tab_seq" INTEGER,
    "ranking_id" UUID,
    "row" SMALLINT,
    "position" SMALLINT,
    "placement_fault" BOOLEAN NOT NULL DEFAULT false,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "event_pkey" PRIMARY KEY ("viewer_id","id")
);

-- CreateTable
CREATE TABLE "ranking" (
    "id" UUID NOT NULL,
    "viewer_id" UUID NOT NULL,
    "policy" TEXT NOT NULL,
    "policy_version" TEXT NOT NULL,
    "weights_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "grid" JSONB NOT NULL,
    "rows" JSONB NOT NULL,

    CONSTRAINT "ranking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "viewer_origin_idx" ON "viewer"("origin");

-- CreateIndex
CREATE INDEX "consent_viewer_id_choice_id_idx" ON "consent"("viewer_id", "choice", "id" DESC);

-- CreateIndex
CREATE INDEX "sign_in_viewer_id_idx" ON "sign_in"("viewer_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "one_time_link"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "title_slug_key" ON "title"("slug");

-- CreateIndex
CREATE INDEX "event_seq_idx" ON "event"("seq");

-- CreateIndex
CREATE INDEX "event_xid_seq_idx" ON "event"("xid", "seq");

-- CreateIndex
CREATE INDEX "event_viewer_id_corrected_at_idx" ON "event"("viewer_id", "corrected_at");

-- CreateIndex
CREATE INDEX "event_title_id_idx" ON "event"("title_id");

-- CreateIndex
CREATE INDEX "event_received_at_idx" ON "event"("received_at");

-- CreateIndex
CREATE INDEX "ranking_viewer_id_created_at_idx" ON "ranking"("viewer_id", "created_at");

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "viewer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "viewer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "viewer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranking" ADD CONSTRAINT "ranking_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "viewer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

