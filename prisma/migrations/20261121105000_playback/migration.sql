-- How a viewer wants trailers to play: what the settings page and the player remember.
ALTER TABLE "viewer" ADD COLUMN "playback" JSONB NOT NULL DEFAULT '{}';
