import { TitleGrid } from "@/components/search/title-grid";
import type { HomeTitle } from "@/lib/rankings/home-page";

/** What somebody made in one trade. */
export function Filmography({ heading, titles }: { heading: string; titles: HomeTitle[] }) {
  if (titles.length === 0) return null;
  return (
    <section className="mb-12">
      <h2 className="mb-4 text-row">{heading}</h2>
      <TitleGrid titles={titles} label={heading} />
    </section>
  );
}
