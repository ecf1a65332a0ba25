import { log } from "@/lib/log";
import { type Engine, type ModelChange, startEngine } from "@/lib/rankings/engine";
import { subscribe } from "@/lib/rankings/live-hub";
import type { Message } from "@/lib/rankings/live-stream";
import type { ViewerId } from "@/lib/session";
import { readStageActs } from "@/lib/stage/acts";
import { stageBonds } from "@/lib/stage/circle";
import { readDemoFriends } from "@/lib/stage/read";

const TOGETHER_MILLISECONDS = 150; // a click and its play are told at once

type Send = (message: Message) => void;

/** Tells one browser of all that happens on its stage: the panes' pages, what demo friends do, how alike they grow. */
export async function followStage(panes: ViewerId[], send: Send) {
  const engine = await startEngine();
  const stops = await Promise.all(
    [...new Set(panes)].map((pane) =>
      subscribe(pane, ({ event, data }) => {
        if (event === "page") send({ event, data: { pane, ...data } });
      }),
    ),
  );
  const news = new StageNews(engine, send);
  const hear = (change: ModelChange) => news.hear(change);
  engine.listeners.add(hear);
  news.hear({ causes: [] });
  return () => {
    engine.listeners.delete(hear);
    news.stop();
    for (const stop of stops) stop();
  };
}

/** Gathers what changed for a moment, then tells of it. */
class StageNews {
  #causes: string[] = [];
  #timer: NodeJS.Timeout | null = null;
  #told = "";

  constructor(
    readonly engine: Engine,
    readonly send: Send,
  ) {}

  hear({ causes }: Pick<ModelChange, "causes">) {
    this.#causes.push(...causes);
    this.#timer ??= setTimeout(() => this.#tellSafely(), TOGETHER_MILLISECONDS);
  }

  stop() {
    if (this.#timer) clearTimeout(this.#timer);
  }

  #tellSafely() {
    this.#timer = null;
    this.#tell(this.#causes.splice(0)).catch((error) => {
      log().warn({ error }, "the stage was not told what happened");
    });
  }

  async #tell(causes: string[]) {
    const { model } = this.engine;
    const friends = await readDemoFriends();
    const bonds = stageBonds(model, friends);
    if (JSON.stringify(bonds) !== this.#told) this.send({ event: "circle", data: { bonds } });
    this.#told = JSON.stringify(bonds);
    if (causes.length === 0) return;
    const acts = await readStageActs(model, new Set(friends.map(({ id }) => id)), causes);
    if (acts.length > 0) this.send({ event: "acts", data: { acts } });
  }
}
