-- What each viewer is likely to like: a model learnt from their own labels, what it is worth, and what it says.
CREATE TABLE "predictor" (
    "viewer_id" UUID NOT NULL,
    "trained_at" TIMESTAMPTZ(3) NOT NULL,
    "catalogue_version" TEXT NOT NULL,
    "labels" INTEGER NOT NULL,
    "report" JSONB NOT NULL,
    "model" BYTEA NOT NULL,

    CONSTRAINT "predictor_pkey" PRIMARY KEY ("viewer_id")
);

CREATE TABLE "prediction" (
    "viewer_id" UUID NOT NULL,
    "title_id" TEXT NOT NULL,
    "chance" REAL NOT NULL,
    "pro" TEXT[],
    "contra" TEXT[],

    CONSTRAINT "prediction_pkey" PRIMARY KEY ("viewer_id","title_id")
);

CREATE INDEX "prediction_viewer_id_chance_idx" ON "prediction"("viewer_id", "chance" DESC);

ALTER TABLE "predictor" ADD CONSTRAINT "predictor_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "viewer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "prediction" ADD CONSTRAINT "prediction_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "predictor"("viewer_id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table prediction add check (chance between 0 and 1);
