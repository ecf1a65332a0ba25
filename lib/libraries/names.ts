const ARTICLES =
  "The|A|An|Le|La|Les|L'|Un|Une|El|Los|Las|Una|Il|Lo|I|Gli|Der|Die|Das|Ein|Eine|O|Os|As|Um|Uma|Det|Den|En|Ett|De|Het|Een";
const BEHIND = new RegExp(`^(.+), (${ARTICLES})$`, "i");
const YEAR = /^(.*?)\s*\(\s*((?:18|19|20)\d\d)(?:\s*[-–]\s*(?:(?:18|19|20)\d\d)?)?\s*\)\s*$/;
const IN_BRACKETS = /^(.*\S)\s*\(([^()]*)\)$/;

export type NamedFilm = { name: string; otherNames: string[]; year: number | null };

/**
 * Takes a name apart as MovieLens writes it: the year in brackets behind it, before that its names elsewhere, and
 * articles behind a comma, as in `City of Lost Children, The (Cité des enfants perdus, La) (1995)`.
 */
export function filmNames(raw: string): NamedFilm {
  const [, named = raw.trim(), year] = YEAR.exec(raw.trim()) ?? [];
  const others: string[] = [];
  let name = named.trim();
  for (let found = IN_BRACKETS.exec(name); found; found = IN_BRACKETS.exec(name)) {
    others.unshift(...found[2].split(/;|\ba\.?k\.?a\.?(?=\s|$)/i));
    name = found[1];
  }
  const otherNames = others.map((other) => inOrder(other)).filter((other) => other !== "");
  return { name: inOrder(name), otherNames, year: year === undefined ? null : Number(year) };
}

/** `American President, The` as it is said. */
function inOrder(name: string) {
  const plain = name.trim();
  const [, rest, article] = BEHIND.exec(plain) ?? [];
  if (rest === undefined) return plain;
  return article.endsWith("'") ? `${article}${rest}` : `${article} ${rest}`;
}
