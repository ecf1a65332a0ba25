/** A title as a row of a viewing history names it, taken apart. */
export type NamedTitle = {
  kind: "film" | "series";
  name: string; // of the film, or of the whole series
  otherNames: string[]; // in another language
  season: string | null;
  episode: string | null;
};

const SEPARATOR = ": ";
const NUMBER = "(?:\\d{1,4}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)";

/** Words for a season in the languages of Netflix; nothing but a series has them. */
const SEASON_WORDS =
  "season|series|staffel|saison|temporada|stagione|sezon|sezona|sezóna|série|serie|sæson|säsong|sesong|kausi|seizoen|évad|sezonul|sezonas|sezona|сезон|σεζόν|עונה|الموسم|phần|mùa|musim|ซีซั่น|시즌|シーズン";
const PART_WORDS =
  "part|parts|volume|vol\\.?|book|collection|teil|buch|partie|livre|parte|libro|livro|volumen|tome|deel|del|osa|část|część|rész|часть|том|bölüm|kısım|パート|파트";
const CHAPTER_WORDS = "chapter|kapitel|chapitre|capítulo|capitolo|hoofdstuk|kapittel|rozdział";
const LIMITED =
  "limited series|mini[- ]?series|miniserie|mini[- ]serie|mini[- ]série|minissérie|minisérie|limitierte serie|série limitée|serie limitada|edición limitada|serial limitowany|miniserial|мини-сериал|リミテッドシリーズ|리미티드 시리즈";
const EPISODE_WORDS =
  "episode|ep\\.?|folge|épisode|episodio|episódio|capítulo|odcinek|aflevering|avsnitt|afsnit|jakso|díl|epizód|эпизод|серия|bölüm|エピソード|에피소드";

const beginning = (words: string) =>
  new RegExp(`^(?:${words})\\s*${NUMBER}(?:\\s*[–—-]\\s*.+|\\s*\\(.+\\))?$`, "iu");
const SEASON = new RegExp(
  `${beginning(SEASON_WORDS).source}|^(?:\\d{1,2}\\.\\s*(?:staffel|évad|sezon|kausi|sezona|série|sezóna))$|^(?:${LIMITED})$|^第\\s*\\S{1,3}\\s*[季期]$`,
  "iu",
);
const PART = beginning(PART_WORDS);
const CHAPTER = beginning(CHAPTER_WORDS);
const EPISODE_ALONE = new RegExp(
  `^(?:${EPISODE_WORDS})\\s*\\d{1,4}$|^第\\s*\\d{1,4}\\s*[話集화]$|^제?\\s*\\d{1,4}\\s*화$`,
  "iu",
);
const EPISODE_IN_BRACKETS = new RegExp(`\\((?:${EPISODE_WORDS})\\s*\\d{1,4}\\)$`, "iu");

/** What the other names of a file tell: what several of them begin with is a series. */
export type Siblings = { commonName(parts: string[]): number };

const NO_SIBLINGS: Siblings = { commonName: () => 0 };

/**
 * Takes a title apart, looking for a season from the right: names of series and films hold colons
 * themselves, so a name without any such sign stays whole and is a film.
 */
export function splitTitle(raw: string, siblings: Siblings = NO_SIBLINGS): NamedTitle {
  const [name, ...others] = cleaned(raw).split(/\s+\/\/\s+/);
  const main = splitParts(name, siblings);
  const apart = others.map((other) => splitParts(other, NO_SIBLINGS));
  // a title translated without its season is still that of a series
  const series = main.kind === "film" ? apart.find(({ kind }) => kind === "series") : undefined;
  const otherNames = apart.map((other) => other.name).filter((other) => other !== main.name);
  return { ...(series ? { ...series, name: main.name } : main), otherNames };
}

type Apart = Omit<NamedTitle, "otherNames">;

function splitParts(name: string, siblings: Siblings): Apart {
  const parts = partsOf(name);
  const at = seasonAt(parts);
  if (at > 0) return apart(parts, at, at + 1);
  const shown = episodeAt(parts) || siblings.commonName(parts);
  if (shown > 0 && shown < parts.length) return apart(parts, shown, shown);
  return { kind: "film", name, season: null, episode: null };
}

/** Everything before `show` is the name of the series; what stands between is its season. */
function apart(parts: string[], show: number, episode: number): Apart {
  return {
    kind: "series",
    name: parts.slice(0, show).join(SEPARATOR),
    season: parts.slice(show, episode).join(SEPARATOR) || null,
    episode: parts.slice(episode).join(SEPARATOR) || null,
  };
}

/** Which part names the season; 0 for none. A part, a book or a chapter is one only before an episode. */
function seasonAt(parts: string[]) {
  const last = parts.length - 1;
  const seasons = parts.findLastIndex((part, at) => at > 0 && SEASON.test(part));
  if (seasons > 0) return seasons;
  const named = namedSeasonAt(parts);
  if (named > 0) return named;
  for (const sign of [PART, CHAPTER]) {
    const found = parts.findLastIndex((part, at) => at > 0 && at < last && sign.test(part));
    if (found > 0) return found;
  }
  return 0;
}

/** A season that carries the show's name and a number, as in "Tiger King: Tiger King 2: …". */
function namedSeasonAt(parts: string[]) {
  const [show, season] = parts;
  if (parts.length < 3 || !season.toLowerCase().startsWith(show.toLowerCase())) return 0;
  return new RegExp(`^\\s*${NUMBER}$`, "iu").test(season.slice(show.length)) ? 1 : 0;
}

function episodeAt(parts: string[]) {
  const last = parts.length - 1;
  if (last < 1) return 0;
  return EPISODE_ALONE.test(parts[last]) || EPISODE_IN_BRACKETS.test(parts[last]) ? last : 0;
}

/** Parts between colons; a full-width colon and one without a space before it count as well. */
export function partsOf(name: string) {
  return name
    .split(/\s*[:：]\s+|：/)
    .map((part) => part.trim())
    .filter(Boolean);
}

const LONGEST_NAME = 300; // characters

const MARKS = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g; // of direction and order of bytes

/** Plain text on one line: no control characters or halves of letters, which no database takes and no screen shows. */
export function cleaned(raw: string) {
  return raw
    .normalize("NFC")
    .replace(MARKS, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST_NAME)
    .toWellFormed();
}

const EXTRA =
  /_hook_|_clip_|_backfill|(?:^|: |\()(?:official )?(?:trailer|teaser|teaser trailer|clip|recap|bonus)(?: ?\d+)?(?::|\)|$)/i;

/** Whether a title is an extra that Netflix logged beside the real ones. */
export function isExtra(raw: string) {
  return EXTRA.test(raw);
}
