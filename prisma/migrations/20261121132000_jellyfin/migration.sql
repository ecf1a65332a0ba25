-- Jellyfin: the servers that viewers connect, what is in their libraries, and what they watched there.
ALTER TABLE "title" ADD COLUMN "open_to" UUID[];

CREATE TABLE "jellyfin_connection" (
    "viewer_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "server_id" TEXT NOT NULL,
    "server_name" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "device_id" TEXT NOT NULL,
    "token_sealed" TEXT,
    "hides_watched" BOOLEAN NOT NULL DEFAULT true,
    "rule" TEXT NOT NULL DEFAULT 'evidence',
    "connected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "jellyfin_connection_pkey" PRIMARY KEY ("viewer_id")
);

CREATE TABLE "jellyfin_item" (
    "viewer_id" UUID NOT NULL,
    "item_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "etag" TEXT,
    "title_id" TEXT,
    "members" TEXT[],
    "result" TEXT NOT NULL,
    "reason" TEXT,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_played" BOOLEAN NOT NULL DEFAULT false,
    "play_count" INTEGER NOT NULL DEFAULT 0,
    "last_played_at" TIMESTAMPTZ(3),
    "is_favourite" BOOLEAN NOT NULL DEFAULT false,
    "resume_seconds" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "jellyfin_item_pkey" PRIMARY KEY ("viewer_id","item_id")
);

CREATE TABLE "jellyfin_import" (
    "viewer_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "gone" INTEGER NOT NULL DEFAULT 0,
    "message" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "jellyfin_import_pkey" PRIMARY KEY ("viewer_id")
);

CREATE TABLE "library_title" (
    "title_id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "people" JSONB NOT NULL DEFAULT '[]',
    "studios" TEXT[],
    "source_genres" TEXT[],
    "provider_ids" JSONB NOT NULL DEFAULT '{}',
    "community_rating" DOUBLE PRECISION,
    "critic_rating" DOUBLE PRECISION,
    "official_rating" TEXT,
    "premiered_at" TIMESTAMPTZ(3),
    "image_tags" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "library_title_pkey" PRIMARY KEY ("title_id")
);

CREATE INDEX "jellyfin_item_title_id_idx" ON "jellyfin_item"("title_id");

ALTER TABLE "jellyfin_connection" ADD CONSTRAINT "jellyfin_connection_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "viewer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "jellyfin_item" ADD CONSTRAINT "jellyfin_item_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "jellyfin_connection"("viewer_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "jellyfin_import" ADD CONSTRAINT "jellyfin_import_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "jellyfin_connection"("viewer_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "library_title" ADD CONSTRAINT "library_title_title_id_fkey" FOREIGN KEY ("title_id") REFERENCES "title"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table jellyfin_connection add check (rule in ('evidence', 'five-three'));
alter table jellyfin_item add check (kind in ('film', 'series', 'collection'));
alter table jellyfin_item add check (result in ('created', 'updated', 'unchanged', 'skipped'));
alter table jellyfin_import add check (state in ('running', 'done', 'failed', 'stopped'));

-- Whose library holds a title decides who may see it, whatever took the title out of a library: an import, signing out,
-- an account that went, a backup that came back. A title in nobody's library is withdrawn; the log keeps its id.
create function open_library_titles(ids text[]) returns void language sql as $$
  update title set open_to = held.viewers,
    withdrawn_at = case when held.viewers = '{}' then coalesce(title.withdrawn_at, now()) end
  from (select named.id, coalesce((select array_agg(item.viewer_id order by item.viewer_id)
      from jellyfin_item item where item.title_id = named.id), '{}') as viewers
    from unnest(ids) as named (id)) held
  where title.id = held.id and title.source = 'jellyfin'
    and (title.open_to is distinct from held.viewers or (title.withdrawn_at is null) <> (held.viewers <> '{}'))
$$;
create function jellyfin_items_changed() returns trigger language plpgsql as $$
begin
  perform open_library_titles(array(select distinct title_id from changed where title_id is not null));
  return null;
end $$;
create trigger jellyfin_items_came after insert on jellyfin_item
  referencing new table as changed for each statement execute function jellyfin_items_changed();
create function jellyfin_items_moved() returns trigger language plpgsql as $$
begin
  perform open_library_titles(array(
    select distinct title_id from (
      select unnest(array[was.title_id, changed.title_id]) as title_id from changed join was using (viewer_id, item_id)
      where changed.title_id is distinct from was.title_id) moved
    where title_id is not null));
  return null;
end $$;
create trigger jellyfin_items_altered after update on jellyfin_item
  referencing old table as was new table as changed for each statement execute function jellyfin_items_moved();
create trigger jellyfin_items_went after delete on jellyfin_item
  referencing old table as changed for each statement execute function jellyfin_items_changed();
