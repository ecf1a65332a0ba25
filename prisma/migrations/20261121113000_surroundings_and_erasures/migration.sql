-- What a page stands in, coarse enough to tell nobody apart; and how much viewers had erased, never whose it was.
ALTER TABLE "event" ADD COLUMN "app_version" TEXT;
ALTER TABLE "event" ADD COLUMN "viewport" TEXT;
ALTER TABLE "event" ADD COLUMN "device" TEXT;

alter table event add check (device in ('phone', 'tablet', 'computer'));

ALTER TABLE "viewer" ADD COLUMN "erased_at" TIMESTAMPTZ(3);

CREATE TABLE "erasure" (
    "id" BIGSERIAL NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "origin" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "events" INTEGER NOT NULL,
    "pages" INTEGER NOT NULL,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

alter table erasure add check (scope in ('data', 'account'));
