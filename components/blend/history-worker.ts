import type { Answer, Question, ShownTitle } from "@/components/blend/history-messages";
import { messageOf, readInWorker } from "@/components/blend/read-in-worker";
import { type Choices, type History, historyOf } from "@/lib/netflix/history";
import type { Tables } from "@/lib/netflix/tables";
import { folded } from "@/lib/search/fold";

// A viewing history is read here, beside the page, and stays here until its friend sends it.
let tables: Tables | undefined;
let choices: Choices = {};
let history: History | undefined;
let struck = new Set<number>();

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  answerTo(data).catch((error: unknown) => {
    tell({ tell: data.ask === "upload" ? "failed" : "refused", message: messageOf(error) });
  });
});

async function answerTo(question: Question) {
  switch (question.ask) {
    case "read":
      return read(question.files, question.today);
    case "choose":
      choices = {
        ...choices,
        profile: question.profile ?? choices.profile,
        order: question.order ?? choices.order,
      };
      return make();
    case "look":
      return look(question.filter, question.limit);
    case "strike":
      for (const place of question.places) {
        if (question.isStruck) struck.add(place);
        else struck.delete(place);
      }
      return summarise();
    case "upload":
      return upload(question.blendId);
  }
}

async function read(files: File[], today: number) {
  choices = {};
  tables = await readInWorker(files, { today, tell });
  make();
}

function make() {
  if (!tables) return;
  history = historyOf(tables, choices);
  struck = new Set();
  summarise();
}

function summarise() {
  if (!history) return;
  const { titles, ...rest } = history;
  tell({ tell: "summary", summary: { ...rest, titles: titles.length, struck: struck.size } });
}

function look(filter: string, limit: number) {
  const wanted = folded(filter);
  const shown: ShownTitle[] = [];
  let matching = 0;
  for (const [place, title] of (history?.titles ?? []).entries()) {
    if (wanted !== "" && !folded([title.name, ...title.otherNames].join(" ")).includes(wanted))
      continue;
    matching++;
    if (shown.length < limit) shown.push({ ...title, place, isStruck: struck.has(place) });
  }
  tell({ tell: "titles", shown, matching });
}

async function upload(blendId: string) {
  if (!history) return;
  const titles = history.titles
    .filter((_, place) => !struck.has(place))
    .map(({ firstDay: _, ...title }) => title);
  const response = await fetch(`/api/blends/${blendId}/history`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ accounts: history.accounts, titles }),
  }).catch(() => null);
  if (response?.ok) return tell({ tell: "uploaded" });
  const { detail, title } = (await response?.json().catch(() => null)) ?? {};
  tell({ tell: "failed", message: detail ?? title ?? "The history could not be sent. Try again." });
}

function tell(answer: Answer) {
  postMessage(answer);
}
