import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Sheet } from "@/components/insights/sheet";
import { Company } from "@/components/people/company";
import { Filmography } from "@/components/people/filmography";
import { readMarks } from "@/lib/lists/read";
import { shownTitle } from "@/lib/lists/shown-title";
import { readPerson } from "@/lib/people/read";
import { requirePageViewer } from "@/lib/session";
import { readTitles } from "@/lib/titles/read";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await requirePageViewer();
  const person = await readPerson(decodedSlug((await params).slug), viewer);
  return { title: person?.name ?? "Not found" };
}

export default async function PersonPage({ params }: Props) {
  const viewer = await requirePageViewer();
  const person = await readPerson(decodedSlug((await params).slug), viewer);
  if (!person) notFound();
  const ids = [...new Set([...person.directed, ...person.played])];
  const [titles, marks] = await Promise.all([readTitles(ids, viewer), readMarks(viewer.id)]);
  const shown = new Map(titles.map((title) => [title.id, shownTitle(title, marks)]));
  const titlesOf = (part: string[]) => part.flatMap((id) => shown.get(id) ?? []);
  return (
    <Sheet title={person.name} intro={<p>{introOf(person)}</p>}>
      <Filmography heading="Directed" titles={titlesOf(person.directed)} />
      <Filmography heading="In the cast" titles={titlesOf(person.played)} />
      <Company people={person.company} />
    </Sheet>
  );
}

/** Next hands on what the address holds; a broken escape is nobody's name. */
function decodedSlug(slug: string) {
  try {
    return decodeURIComponent(slug);
  } catch {
    return "";
  }
}

function introOf({ directed, played }: { directed: string[]; played: string[] }) {
  const parts = [
    directed.length > 0 && `director of ${counted(directed.length)}`,
    played.length > 0 && `in the cast of ${counted(played.length)}`,
  ].filter((part) => part !== false);
  const sentence = `${parts.join(" and ")} here.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function counted(titles: number) {
  return titles === 1 ? "one title" : `${titles} titles`;
}
