-- The wider library: titles without trailers that were read from files, what people elsewhere rated, and friends' wishes.
CREATE TABLE "wider_source" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "layout" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "titles" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,
    "ratings" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wider_source_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "wider_title" (
    "id" SERIAL NOT NULL,
    "source_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "other_names" TEXT[],
    "year" INTEGER,
    "runtime_minutes" INTEGER,
    "genres" TEXT[],
    "tags" TEXT[],
    "tag_weights" REAL[],
    "overview" TEXT NOT NULL DEFAULT '',
    "imdb_id" TEXT,
    "tmdb_id" INTEGER,
    "rating_mean" REAL,
    "rating_count" INTEGER NOT NULL DEFAULT 0,
    "title_id" TEXT,
    "same_as" INTEGER,

    CONSTRAINT "wider_title_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "wider_name" (
    "wider_id" INTEGER NOT NULL,
    "plain" TEXT NOT NULL,
    "part" REAL NOT NULL,

    CONSTRAINT "wider_name_pkey" PRIMARY KEY ("wider_id","plain")
);

CREATE TABLE "background_rating" (
    "source_id" INTEGER NOT NULL,
    "person" INTEGER NOT NULL,
    "wider_id" INTEGER NOT NULL,
    "rating" REAL NOT NULL,
    "rated_at" TIMESTAMPTZ(3),

    CONSTRAINT "background_rating_pkey" PRIMARY KEY ("source_id","person","wider_id")
);

CREATE TABLE "wider_likeness" (
    "wider_id" INTEGER NOT NULL,
    "likes" INTEGER[],
    "weights" REAL[],

    CONSTRAINT "wider_likeness_pkey" PRIMARY KEY ("wider_id")
);

CREATE TABLE "wish" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "viewer_id" UUID NOT NULL,
    "wider_id" INTEGER,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "year" INTEGER,
    "imdb_id" TEXT,
    "tmdb_id" INTEGER,
    "wished_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wish_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "wider_source_name_key" ON "wider_source"("name");
CREATE UNIQUE INDEX "wider_title_source_id_key_key" ON "wider_title"("source_id", "key");
CREATE INDEX "wider_title_imdb_id_idx" ON "wider_title"("imdb_id");
CREATE INDEX "wider_title_title_id_idx" ON "wider_title"("title_id");
CREATE INDEX "wider_name_plain_idx" ON "wider_name"("plain");
CREATE UNIQUE INDEX "wish_viewer_id_wider_id_key" ON "wish"("viewer_id", "wider_id");

ALTER TABLE "wider_title" ADD CONSTRAINT "wider_title_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "wider_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "wider_name" ADD CONSTRAINT "wider_name_wider_id_fkey" FOREIGN KEY ("wider_id") REFERENCES "wider_title"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "background_rating" ADD CONSTRAINT "background_rating_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "wider_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "wider_likeness" ADD CONSTRAINT "wider_likeness_wider_id_fkey" FOREIGN KEY ("wider_id") REFERENCES "wider_title"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "wish" ADD CONSTRAINT "wish_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "viewer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "wish" ADD CONSTRAINT "wish_wider_id_fkey" FOREIGN KEY ("wider_id") REFERENCES "wider_title"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "blend_history" ADD COLUMN "wider_id" INTEGER;
CREATE INDEX "blend_history_wider_id_idx" ON "blend_history"("wider_id");
ALTER TABLE "blend_history" ADD CONSTRAINT "blend_history_wider_id_fkey" FOREIGN KEY ("wider_id") REFERENCES "wider_title"("id") ON DELETE SET NULL ON UPDATE CASCADE;

alter table wider_title add check (kind in ('film', 'series'));
alter table wish add check (kind in ('film', 'series'));

-- Names of histories that nobody bears are compared by trigrams with whole names; names without their subtitle are not.
create index wider_name_alike on wider_name using gin (plain gin_trgm_ops) where part = 1;
create index wider_title_rating_count on wider_title (rating_count desc, id) where same_as is null;
