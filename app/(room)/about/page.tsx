import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Sheet } from "@/components/insights/sheet";
import { env } from "@/lib/env";
import { type FoldName, type ScoringKind, scoringKinds } from "@/lib/events/kinds";
import { readWeights } from "@/lib/events/read";
import { requirePageViewer } from "@/lib/session";

export const metadata: Metadata = { title: "About" };

/** How scores become one strength, in the words of people who watch. */
const ADDING_UP: Record<FoldName, string> = {
  viewing:
    "One viewing counts as its largest score, and further viewings of the same title count less and less.",
  sum: "Every kind of act in a viewing counts, and so does every viewing.",
  max: "A title counts as the largest score of its best viewing.",
  last: "A title counts as the largest score of its latest viewing.",
};

const MEANINGS: Record<ScoringKind, string> = {
  click: "You opened a title on purpose.",
  play: "The trailer you asked for began to play.",
  skip: "You jumped more than two seconds within it.",
  complete: "You really saw at least 95 % of it.",
  close: "You left before the end, having played it.",
};

export default async function AboutPage() {
  await requirePageViewer();
  const weights = await readWeights();
  return (
    <Sheet
      narrow
      title="About Matinee"
      intro={
        <p className="text-lg">
          Matinee is a streaming room for a circle of friends. You watch trailers; what you do
          shapes your rows and, if you agree, those of friends with similar taste.
        </p>
      }
    >
      <div className="flex flex-col gap-10">
        <Part title="The trailers are not the films’ own">
          <p>
            The films are real, and so are their names, years and people. The posters, backdrops and
            trailers are not material from the films: they are demo reels, drawn and animated by
            Matinee’s own generator so that there is something to watch. Whoever runs this Matinee
            can replace them with real ones.
          </p>
        </Part>
        <Part title="How your rows come about">
          <ol className="list-decimal space-y-2 ps-5 marker:text-brass">
            <li>
              Everything you do with a title is logged and folded into one number: how much you took
              to it.
            </li>
            <li>
              Matinee compares your numbers with those of everyone whose taste may help others.
            </li>
            <li>
              Titles that viewers like you took to, and you have not seen, move up in your rows.
            </li>
            <li>
              While Matinee does not know you yet, it shows what the circle likes and what is new.
            </li>
            <li>
              Each new act changes the numbers at once, and the cards glide to their new places.
            </li>
          </ol>
        </Part>
        <Part title="What is logged, and what it scores">
          <table className="w-full border-collapse text-start">
            <thead className="text-sm text-ink-muted">
              <tr className="border-b border-line">
                <th scope="col" className="py-2 text-start font-medium">
                  Act
                </th>
                <th scope="col" className="py-2 text-start font-medium">
                  When
                </th>
                <th scope="col" className="py-2 text-end font-medium">
                  Scores
                </th>
              </tr>
            </thead>
            <tbody>
              {scoringKinds.map((kind) => (
                <tr key={kind} className="border-b border-line">
                  <th scope="row" className="py-2.5 pe-4 text-start font-semibold text-ink">
                    {kind}
                  </th>
                  <td className="py-2.5 pe-4">{MEANINGS[kind]}</td>
                  <td className="py-2.5 text-end font-display text-lg font-bold text-brass-strong">
                    {weights[kind]}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            {ADDING_UP[weights.fold]} {fadingWords(weights.halfLifeDays)} Also logged, without a
            score: which cards stood on your screen, previews, pauses, how playback went, searches,
            your list, likes, and what you hide or forget.
          </p>
        </Part>
        <Part title="Your privacy">
          <p>
            The log stays on the machine that runs this Matinee; nothing is sent to anyone else.
            Three choices are yours, and off until you make them: to be seen by name, to let your
            taste help others, and to be part of research exports, where you stand under a made-up
            code. You can pause logging, and forget any title, at any time.
          </p>
          <p>
            <TextLink href="/settings">Your choices</TextLink> ·{" "}
            <TextLink href="/history">Your history</TextLink> ·{" "}
            <TextLink href="/circle">What others see of you</TextLink>
          </p>
        </Part>
        <Part title="Licences">
          <p>
            The code is free under the MIT licence. Posters, backdrops, trailers and captions made
            by Matinee’s generator are dedicated to the public domain (CC0). Each film’s own rights
            are stated with the film; they differ from country to country.
          </p>
          <p className="text-sm">Version {env().MATINEE_VERSION}</p>
        </Part>
      </div>
    </Sheet>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line pt-6">
      <h2 className="text-row">{title}</h2>
      <div className="mt-3 flex flex-col gap-4 text-ink-muted">{children}</div>
    </section>
  );
}

function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="text-brass underline underline-offset-4 hover:text-brass-strong">
      {children}
    </a>
  );
}

function fadingWords(halfLifeDays: number | null) {
  if (halfLifeDays === null) return "";
  const days = halfLifeDays === 1 ? "1 day" : `${halfLifeDays} days`;
  return `What you did ${days} before your last act counts half.`;
}
