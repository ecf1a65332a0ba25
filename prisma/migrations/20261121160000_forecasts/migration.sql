-- What was foretold to viewers, each time unchanged for as long as a page on record was made from it.
CREATE TABLE "forecast" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "viewer_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "titles" JSONB NOT NULL,

    CONSTRAINT "forecast_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "forecast_viewer_id_made_at_idx" ON "forecast"("viewer_id", "made_at");

ALTER TABLE "forecast" ADD CONSTRAINT "forecast_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "viewer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ranking" ADD COLUMN "forecast_id" UUID;

CREATE INDEX "ranking_forecast_id_idx" ON "ranking"("forecast_id");

ALTER TABLE "ranking" ADD CONSTRAINT "ranking_forecast_id_fkey" FOREIGN KEY ("forecast_id") REFERENCES "forecast"("id") ON DELETE SET NULL ON UPDATE CASCADE;
