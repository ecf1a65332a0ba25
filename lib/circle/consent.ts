/** The three choices every friend makes; nothing is on before they say so. */
export const consentChoices = ["research_export", "helps_others", "visible_by_name"] as const;

export type ConsentChoice = (typeof consentChoices)[number];

export type ConsentAnswers = Record<ConsentChoice, boolean>;

/** Raised whenever the words below change, so that each stored answer says which words it answered. */
export const CONSENT_VERSION = 1;

export const NOTHING_GRANTED: ConsentAnswers = {
  research_export: false,
  helps_others: false,
  visible_by_name: false,
};

type Wording = { question: string; meaning: string };

export const consentWording: Record<ConsentChoice, Wording> = {
  helps_others: {
    question: "Let my taste help other friends' rows",
    meaning:
      "What you watch may lift titles in the rows of friends with similar taste. Off: you still get rows of your own, and nobody else's change because of you.",
  },
  visible_by_name: {
    question: "Show my name to the circle",
    meaning:
      "Friends may read “because you and Ada like the same things”. Off: they read “someone with your taste”, and you are on nobody's circle page.",
  },
  research_export: {
    question: "Include me in research exports",
    meaning:
      "A researcher of this Matinee may download what you watched, under a made-up code instead of your name. Off: you are left out of every export from then on.",
  },
};
