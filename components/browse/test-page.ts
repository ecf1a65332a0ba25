import type { HomePage, HomeTitle } from "@/lib/rankings/home-page";

/** A title for tests, named by its id. */
export function title(id: string, changes: Partial<HomeTitle> = {}): HomeTitle {
  return {
    id,
    slug: id,
    title: id.toUpperCase(),
    year: 1930,
    runtimeMinutes: 70,
    maturity: "All",
    genres: ["Drama"],
    tagline: "",
    synopsis: "",
    images: { poster: "", card: "", backdrop: "", placeholder: "", dominantColour: "#000000" },
    trailer: "",
    score: 1,
    reason: null,
    inMyList: false,
    opinion: null,
    ...changes,
  };
}

/** A page whose rows are written as "Label: a b c". */
export function page(rankingId: string, ...lines: string[]): HomePage {
  const rows = lines.map((line) => {
    const [label = "", ids = ""] = line.split(": ");
    return {
      kind: "genre" as const,
      label,
      reason: null,
      titles: ids.split(" ").map((id) => title(id)),
    };
  });
  return { rankingId, policy: "test", rows };
}
