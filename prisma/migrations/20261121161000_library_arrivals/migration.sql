-- When a title of a library came here: its own date is the server's, and a page of the past knew it only from this moment on.
ALTER TABLE "library_title" ADD COLUMN "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

create index jellyfin_item_collections on jellyfin_item (viewer_id) where kind = 'collection';
