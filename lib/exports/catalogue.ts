import type { Dataset, DatasetName } from "@/lib/exports/dataset";
import { events } from "@/lib/exports/datasets/events";
import { impressions } from "@/lib/exports/datasets/impressions";
import { preferences } from "@/lib/exports/datasets/preferences";
import { rankings } from "@/lib/exports/datasets/rankings";
import { titles } from "@/lib/exports/datasets/titles";
import { viewers } from "@/lib/exports/datasets/viewers";

/** Every dataset by name. */
export const datasets: Record<DatasetName, Dataset> = {
  events,
  impressions,
  rankings,
  preferences,
  titles,
  viewers,
};
