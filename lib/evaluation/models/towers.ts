import { Adagrad } from "@/lib/evaluation/models/adagrad";
import { chanceFrom, placeIn } from "@/lib/evaluation/models/chance";
import { type Embeddings, randomEmbeddings } from "@/lib/evaluation/models/embeddings";
import { viewersPerTitle } from "@/lib/evaluation/models/popularity";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

type TowerOptions = {
  factors: number;
  rate: number;
  penalty: number;
  drawn: number; // titles that the watched one has to be told from
  drawnBy: number; // exponent of a title's viewers in how often it is drawn
  seed: number;
};

/** Viewer and title embeddings, learnt by sampled softmax with log Q correction (Bengio and Senécal 2003). */
export class Towers {
  readonly titles: Embeddings; // as something to be watched
  #train: SparseMatrix;
  #chance: () => number;
  #odds: Float64Array; // running sums of how often a title is drawn
  #choices: Int32Array; // the watched title and the drawn ones
  #shares: Float64Array; // what softmax gives each of them
  #steps: { titles: Adagrad; viewers: Adagrad; tellers: Adagrad };
  #own: Float64Array; // a viewer's vector
  #taste: Float64Array; // the same without what the title to be guessed tells
  #pull: Float64Array; // gradient of one guess
  #pulls: Float64Array; // and of all guesses of a viewer

  constructor(train: SparseMatrix, options: TowerOptions) {
    const { factors, rate, penalty, drawn, drawnBy, seed } = options;
    this.#train = train;
    this.#choices = new Int32Array(drawn + 1);
    this.#shares = new Float64Array(drawn + 1);
    this.#chance = chanceFrom(seed);
    const random = (count: number, spread: number) =>
      new Adagrad(randomEmbeddings(count, { factors, spread, chance: this.#chance }), {
        rate,
        penalty,
      });
    const [titles, viewers] = [random(train.columns, 0.1), random(train.rows, 0.01)];
    // titles as something that tells who watched them
    this.#steps = { titles, viewers, tellers: random(train.columns, 0.1) };
    this.titles = titles.embeddings;
    this.#odds = viewersPerTitle(train);
    for (let t = 0; t < train.columns; t++) {
      this.#odds[t] = (this.#odds[t] + 1) ** drawnBy + (this.#odds[t - 1] ?? 0);
    }
    [this.#own, this.#taste] = [new Float64Array(factors), new Float64Array(factors)];
    [this.#pull, this.#pulls] = [new Float64Array(factors), new Float64Array(factors)];
  }

  tasteOf(viewer: number) {
    const { ids, length } = this.#train.line(viewer);
    const { tellers, viewers } = this.#steps;
    const { factors, cells } = tellers.embeddings;
    this.#own.fill(0);
    for (let i = 0; i < length; i++) {
      for (let f = 0; f < factors; f++) this.#own[f] += cells[ids[i] * factors + f];
    }
    const share = 1 / Math.sqrt(Math.max(1, length));
    for (let f = 0; f < factors; f++) {
      this.#own[f] = share * this.#own[f] + viewers.embeddings.cells[viewer * factors + f];
    }
    return this.#own;
  }

  /** One round: every viewer guesses each of its titles once. */
  learn() {
    const { tellers, viewers } = this.#steps;
    const { factors, cells } = tellers.embeddings;
    for (let turn = 0; turn < this.#train.rows; turn++) {
      const viewer = Math.floor(this.#chance() * this.#train.rows);
      const { ids, length } = this.#train.line(viewer);
      if (length < 2) continue;
      const own = this.tasteOf(viewer);
      const share = 1 / Math.sqrt(length);
      this.#pulls.fill(0);
      for (let i = 0; i < length; i++) {
        const at = ids[i] * factors;
        for (let f = 0; f < factors; f++) this.#taste[f] = own[f] - share * cells[at + f];
        this.#guess(ids[i]);
        for (let f = 0; f < factors; f++) this.#pulls[f] += this.#pull[f] / length;
      }
      viewers.move(viewer, this.#pulls, 1);
      for (let i = 0; i < length; i++) tellers.move(ids[i], this.#pulls, share);
    }
  }

  /** Moves the watched title towards the taste and the drawn ones away; leaves the taste's own gradient. */
  #guess(watched: number) {
    const [choices, shares, pull] = [this.#choices, this.#shares, this.#pull];
    for (let i = 0; i < choices.length; i++) {
      choices[i] = i === 0 ? watched : this.#draw();
      shares[i] = this.#logit(choices[i]);
    }
    softmax(shares);
    const { factors, cells } = this.titles;
    pull.fill(0);
    for (let i = 0; i < choices.length; i++) {
      const at = choices[i] * factors;
      const error = (i === 0 ? 1 : 0) - shares[i];
      for (let f = 0; f < factors; f++) pull[f] += error * cells[at + f];
    }
    for (let i = 0; i < choices.length; i++) {
      this.#steps.titles.move(choices[i], this.#taste, (i === 0 ? 1 : 0) - shares[i]);
    }
  }

  #logit(title: number) {
    const { factors, cells } = this.titles;
    const taste = this.#taste;
    let dot = 0;
    for (let f = 0; f < factors; f++) dot += taste[f] * cells[title * factors + f];
    return dot - Math.log(this.#odds[title] - (this.#odds[title - 1] ?? 0));
  }

  #draw() {
    return placeIn(this.#odds, this.#chance() * this.#odds[this.#odds.length - 1]);
  }
}

function softmax(logits: Float64Array) {
  const most = logits.reduce((a, b) => Math.max(a, b));
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    logits[i] = Math.exp(logits[i] - most);
    sum += logits[i];
  }
  for (let i = 0; i < logits.length; i++) logits[i] /= sum;
}
