import { messageOf, readInWorker } from "@/components/blend/read-in-worker";
import type { Answer, Question } from "@/components/insights/dropped-messages";
import { insightsOf, type Wish } from "@/lib/insights/insights";
import { KnownTitles } from "@/lib/insights/known-titles";
import { netflixLog } from "@/lib/insights/netflix-log";
import { RowsByProfile, rowsOfDays } from "@/lib/insights/netflix-rows";
import type { ViewingLog } from "@/lib/insights/viewing-log";
import { type Choices, type History, historyOf } from "@/lib/netflix/history";
import { RefusedFile } from "@/lib/netflix/refused-file";
import type { Tables } from "@/lib/netflix/tables";

// A history that is only looked at is read here, beside the page, and never leaves the browser.
let tables: Tables | undefined;
let rows = new RowsByProfile();
let known = new KnownTitles([]);
let choices: Choices = {};
let wish: Wish = { zone: "UTC", year: null };
let made: { log: ViewingLog; history: History } | undefined;

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  answerTo(data).catch((error: unknown) => {
    tell({ tell: "refused", message: messageOf(error) });
  });
});

async function answerTo(question: Question) {
  switch (question.ask) {
    case "read":
      wish = question.wish;
      return read(question.files, question.today);
    case "choose":
      choices = {
        profile: question.profile ?? choices.profile,
        order: question.order ?? choices.order,
      };
      make();
      return summarise();
    case "wish":
      wish = question.wish;
      return summarise();
  }
}

async function read(files: File[], today: number) {
  choices = {};
  rows = new RowsByProfile();
  tables = await readInWorker(files, { today, tell, onSitting: (sitting) => rows.add(sitting) });
  if (!tables.simple && !tables.full)
    throw new RefusedFile("There is no viewing history in this file, so there is nothing to draw.");
  known = new KnownTitles(await catalogue());
  make();
  summarise();
}

/** Without the catalogue the charts stand, only genres and years are missing. */
async function catalogue() {
  const answer = await fetch("/insights/titles").catch(() => null);
  return answer?.ok ? answer.json() : [];
}

function make() {
  if (!tables) return;
  const history = historyOf(tables, choices);
  const log = tables.full
    ? netflixLog(rows.of(history.profile), { precision: "moment", known })
    : netflixLog(rowsOfDays(tables.simple?.days(choices.order) ?? new Map()), {
        precision: "day",
        known,
      });
  made = { log, history };
}

function summarise() {
  if (!made) return;
  const { log, history } = made;
  const { accounts, profiles, profile, dates } = history;
  const knownTitles = log.titles.filter(({ year }) => year !== null).length;
  const summary = { accounts, profiles, profile, dates, titles: log.titles.length, knownTitles };
  tell({ tell: "insights", insights: insightsOf(log, wish), summary });
}

function tell(answer: Answer) {
  postMessage(answer);
}
