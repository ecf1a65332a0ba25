import { SeededRandom } from "@/lib/demo/seeded-random";
import type { EventKind } from "@/lib/events/kinds";
import {
  type CircleModel,
  emptyModel,
  foldIntoModel,
  setTitles,
  setViewer,
} from "@/lib/rankings/circle-model";
import type { Title } from "@/lib/titles/read";

type Size = { viewers: number; titles: number; each: number; seed: string };

const WEIGHTS = { version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 };
const GROUPS = 20; // latent tastes; a viewer picks seven in ten titles from one of them
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 1);
const outcomes: EventKind[][] = [
  ["click"],
  ["click", "play", "close"],
  ["click", "play", "skip", "close"],
  ["click", "play", "complete"],
];

/** A circle made in memory from a seed: `each` titles per viewer, some far more popular than others. */
export function syntheticCircle({ viewers, titles, each, seed }: Size): CircleModel {
  const random = new SeededRandom(seed);
  const model = emptyModel(WEIGHTS, NOW);
  setTitles(
    model,
    Array.from({ length: titles }, (_, number) => syntheticTitle(number, random)),
  );
  for (let viewer = 0; viewer < viewers; viewer++) {
    const id = `viewer-${viewer}`;
    const names = { name: id, avatar: "fox", origin: "real" as const, maturityLimit: null };
    setViewer(model, { id, ...names, isHelping: true, isVisible: viewer % 2 === 0 });
    for (let opened = 0; opened < each; opened++) {
      const titleId = `title-${pickTitle(viewer, titles, random)}`;
      watch(model, { viewerId: id, titleId, opened }, random);
    }
  }
  return model;
}

function pickTitle(viewer: number, titles: number, random: SeededRandom) {
  const popular = Math.floor(titles * random.next() ** 2.5);
  if (random.isTrue(0.3)) return popular;
  return popular - (popular % GROUPS) + (viewer % GROUPS) < titles
    ? popular - (popular % GROUPS) + (viewer % GROUPS)
    : popular;
}

type Opening = { viewerId: string; titleId: string; opened: number };

function watch(model: CircleModel, { viewerId, titleId, opened }: Opening, random: SeededRandom) {
  const at = NOW - 30 * DAY * random.next();
  const acts = outcomes[random.integer(0, outcomes.length - 1)];
  const viewingId = `${viewerId} ${opened}`;
  for (const kind of acts) {
    const id = `${viewingId} ${kind}`;
    foldIntoModel(model, {
      ...{ viewerId, id, kind, titleId, viewingId, at },
      ...{ position: kind === "close" ? 8 : null, duration: 20 },
    });
  }
}

function syntheticTitle(number: number, random: SeededRandom): Title {
  const id = `title-${number}`;
  const named = (kind: string, many: number) => `${kind} ${random.integer(1, many)}`;
  const image = `/media/${id}.avif`;
  return {
    ...{ id, slug: id, kind: "film", title: `Title ${number}`, originalTitle: null, imdbId: null },
    ...{ year: random.integer(1900, 2020), runtimeMinutes: 90, maturity: "All", rights: "" },
    directors: [named("Director", 800)],
    cast: [named("Actor", 2_000), named("Actor", 2_000)],
    genres: [`Genre ${number % GROUPS}`, named("Genre", GROUPS)],
    countries: [named("Country", 20)],
    tags: Array.from({ length: 8 }, () => named("tag", 200)),
    ...{ tagline: "", synopsis: "", source: "imported", addedAt: new Date(NOW - number * DAY) },
    featured: number % 40 === 0,
    media: {
      images: {
        ...{ poster: image, card: image, backdrop: image },
        ...{ placeholder: "", dominantColour: "#000000" },
      },
      trailer: { source: image, durationSeconds: 20, captions: null, storyboard: null },
    },
  };
}
