const WORDS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const ROMAN = "i ii iii iv v vi vii viii ix x xi xii".split(" ");

const sameNumber = new Map(
  WORDS.flatMap((word, index) => {
    const forms = [word, ROMAN[index], `${index + 1}`];
    return forms.map((form) => [form, forms.filter((other) => other !== form)] as const);
  }),
);

/** How else a number is written in names: 2 for II and two. A letter alone stays a letter: more may follow. */
export function otherNumerals(word: string): string[] {
  const isLetter = word.length === 1 && Number.isNaN(Number(word));
  return isLetter ? [] : (sameNumber.get(word) ?? []);
}
