import { TitleCard } from "@/components/browse/title-card";
import type { HomeTitle, Reason } from "@/lib/rankings/home-page";

const LONG = "The Extraordinary and Entirely True Chronicle of a Long Name"; // sixty characters

/** A card in each of its states, without a ranking: nothing seen here is logged as an impression. */
export function CardSamples({ titles }: { titles: HomeTitle[] }) {
  const states = titles.length > 0 ? statesOf(titles) : [];
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3">
      {states.map(({ name, title, rank }) => (
        <li key={name} className="min-w-0">
          <p className="mb-2 text-sm font-semibold text-ink-muted">{name}</p>
          <TitleCard title={title} rank={rank} />
        </li>
      ))}
    </ul>
  );
}

const reason = (text: string, kind: Reason["kind"] = "neighbour"): Reason => {
  return { kind, text, evidence: [] };
};

function statesOf(titles: HomeTitle[]): { name: string; title: HomeTitle; rank?: number }[] {
  const at = (place: number) => titles[place % titles.length];
  const isBare = { images: { ...at(5).images, card: "", poster: "" } };
  return [
    { name: "Plain", title: at(0) },
    { name: "With a reason", title: { ...at(1), reason: reason("Dalia watched it to the end") } },
    { name: "Begun", title: { ...at(2), progress: 0.4 } },
    { name: "Liked and listed", title: { ...at(3), opinion: "like", inMyList: true } },
    { name: "Ranked", title: at(4), rank: 4 },
    { name: "Long name, no picture", title: { ...at(5), ...isBare, title: LONG } },
  ];
}
