/** What a viewer made of a title, and when they had. */
export type Label = {
  title: number; // its row in the table of films
  liked: boolean;
  value: number; // the opinion the label was made of, on the scale of the circle's opinions
  at: number;
};

/** The earlier labels to learn from, and the latest to be asked about; `at` orders them, then their order. */
export function pastAndFuture(labels: Label[], shareAsked: number) {
  const inTime = labels.toSorted((one, other) => one.at - other.at);
  const asked = Math.round(shareAsked * labels.length);
  return {
    past: inTime.slice(0, labels.length - asked),
    future: inTime.slice(labels.length - asked),
  };
}

export const LEAST_LABELS = 20; // below it nothing is learnt: chance would be taken for taste
export const LEAST_OF_EACH = 5; // likes, and dislikes

/** Whether there is enough to learn from. */
export function isEnough(labels: Pick<Label, "liked">[]) {
  const liked = labels.filter((label) => label.liked).length;
  return (
    labels.length >= LEAST_LABELS &&
    liked >= LEAST_OF_EACH &&
    labels.length - liked >= LEAST_OF_EACH
  );
}
