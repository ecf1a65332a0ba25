-- What came but was not stored, counted; and how far of the log each page was made from.
CREATE TABLE "delivery_count" (
    "viewer_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "tab_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "events" INTEGER NOT NULL,

    CONSTRAINT "delivery_count_pkey" PRIMARY KEY ("viewer_id","day","tab_id","outcome")
);

ALTER TABLE "delivery_count" ADD CONSTRAINT "delivery_count_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "viewer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table delivery_count add check (outcome in ('duplicate', 'malformed', 'unknown_kind', 'unknown_title', 'bad_time'));

ALTER TABLE "ranking" ADD COLUMN "log_seq" BIGINT;
ALTER TABLE "ranking" ADD COLUMN "log_xid" xid8;
