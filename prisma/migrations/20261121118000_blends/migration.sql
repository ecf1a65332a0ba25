-- Blends: lists that several friends make together, and the viewing histories they bring along.
CREATE TABLE "blend" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "token_hash" TEXT,
    "link_expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blend_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "blend_friend" (
    "blend_id" UUID NOT NULL,
    "viewer_id" UUID NOT NULL,
    "shares_log" BOOLEAN NOT NULL DEFAULT false,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blend_friend_pkey" PRIMARY KEY ("blend_id","viewer_id")
);

CREATE TABLE "blend_upload" (
    "blend_id" UUID NOT NULL,
    "viewer_id" UUID NOT NULL,
    "accounts" JSONB NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blend_upload_pkey" PRIMARY KEY ("blend_id","viewer_id")
);

CREATE TABLE "blend_history" (
    "blend_id" UUID NOT NULL,
    "viewer_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "other_names" TEXT[],
    "viewings" INTEGER NOT NULL,
    "episodes" INTEGER NOT NULL,
    "seconds" INTEGER NOT NULL,
    "last_day" DATE,
    "rating" SMALLINT,
    "is_listed" BOOLEAN NOT NULL,
    "title_id" TEXT,
    "match" TEXT NOT NULL DEFAULT 'none',
    "match_score" REAL NOT NULL DEFAULT 0,

    CONSTRAINT "blend_history_pkey" PRIMARY KEY ("blend_id","viewer_id","place")
);

CREATE UNIQUE INDEX "blend_token_hash_key" ON "blend"("token_hash");
CREATE INDEX "blend_owner_id_idx" ON "blend"("owner_id");
CREATE INDEX "blend_friend_viewer_id_idx" ON "blend_friend"("viewer_id");

ALTER TABLE "blend" ADD CONSTRAINT "blend_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "viewer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "blend_friend" ADD CONSTRAINT "blend_friend_blend_id_fkey" FOREIGN KEY ("blend_id") REFERENCES "blend"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "blend_friend" ADD CONSTRAINT "blend_friend_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "viewer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "blend_upload" ADD CONSTRAINT "blend_upload_blend_id_viewer_id_fkey" FOREIGN KEY ("blend_id", "viewer_id") REFERENCES "blend_friend"("blend_id", "viewer_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "blend_history" ADD CONSTRAINT "blend_history_blend_id_viewer_id_fkey" FOREIGN KEY ("blend_id", "viewer_id") REFERENCES "blend_upload"("blend_id", "viewer_id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table blend_history add check (kind in ('film', 'series'));
alter table blend_history add check (match in ('sure', 'doubtful', 'confirmed', 'refused', 'none'));

-- Names of histories are compared with the names of titles.
create index title_search_names_alike on title using gin (folded(title) gin_trgm_ops);
