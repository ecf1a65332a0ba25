-- Tonight in a blend: the wishes its friends share, what each of them says of a title, and the title they settled on.
CREATE TABLE "blend_evening" (
    "blend_id" UUID NOT NULL,
    "wishes" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "wished_by" UUID,
    "title_id" TEXT,
    "settled_by" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "blend_evening_pkey" PRIMARY KEY ("blend_id")
);

CREATE TABLE "blend_vote" (
    "blend_id" UUID NOT NULL,
    "viewer_id" UUID NOT NULL,
    "title_id" TEXT NOT NULL,
    "is_for" BOOLEAN NOT NULL,
    "voted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blend_vote_pkey" PRIMARY KEY ("blend_id","viewer_id","title_id")
);

ALTER TABLE "blend_evening" ADD CONSTRAINT "blend_evening_blend_id_fkey" FOREIGN KEY ("blend_id") REFERENCES "blend"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "blend_evening" ADD CONSTRAINT "blend_evening_wished_by_fkey" FOREIGN KEY ("wished_by") REFERENCES "viewer"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "blend_evening" ADD CONSTRAINT "blend_evening_settled_by_fkey" FOREIGN KEY ("settled_by") REFERENCES "viewer"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "blend_vote" ADD CONSTRAINT "blend_vote_blend_id_viewer_id_fkey" FOREIGN KEY ("blend_id", "viewer_id") REFERENCES "blend_friend"("blend_id", "viewer_id") ON DELETE CASCADE ON UPDATE CASCADE;
