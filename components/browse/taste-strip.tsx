"use client";

import { useId, useState } from "react";
import { isHiddenHere, useLastingActs } from "@/components/browse/own-acts-store";
import { TitleImage } from "@/components/browse/title-image";
import { useTitleActs } from "@/components/browse/use-title-acts";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { HomeTitle } from "@/lib/rankings/home-page";

const YEAR_SECONDS = 31_536_000;

type Props = { wanted: number; titles: HomeTitle[]; dismissal: string };

/** For a newcomer: a few titles to say "I like that" to, so that the first rows are already their own. */
export function TasteStrip({ wanted, titles, dismissal }: Props) {
  const [isOver, setOver] = useState(false);
  const headingId = useId();
  const [liked, setLiked] = useState(() => titles.filter(isLiked).map(({ id }) => id));
  const missing = Math.max(0, wanted - liked.length);

  useLastingActs(); // one of them may hide what is offered here
  const offered = titles.filter(({ id }) => !isHiddenHere(id));

  if (isOver || offered.length === 0) return null;
  function toggle(id: string) {
    setLiked((old) => (old.includes(id) ? old.filter((other) => other !== id) : [...old, id]));
  }
  function finish() {
    // a cookie, because the server must know before it draws the page again
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store needs a secure context
    document.cookie = `${dismissal}=1; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    setOver(true);
  }

  return (
    <section aria-labelledby={headingId} data-row="taste" className="animate-appear py-4">
      <div className="flex items-start justify-between gap-4 px-gutter">
        <div className="min-w-0">
          <h2 id={headingId} className="text-row">
            Pick a few you like
          </h2>
          <p role="status" className="text-sm text-ink-muted">
            {missing > 0 ? stillWanted(missing, liked.length) : "Enough for rows of your own."}
          </p>
        </div>
        <Button
          look={missing > 0 ? "outline" : "primary"}
          size="small"
          onClick={finish}
          data-stop=""
          className="shrink-0"
        >
          {missing > 0 ? "Not now" : "Done"}
        </Button>
      </div>
      <ul className="no-scrollbar flex gap-(--card-gap) overflow-x-auto scroll-px-[var(--spacing-gutter)] px-gutter py-3">
        {offered.map((title) => (
          <li key={title.id} className="w-28 shrink-0 sm:w-32 lg:w-36">
            <Pick
              title={title}
              isLiked={liked.includes(title.id)}
              onToggle={() => toggle(title.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function stillWanted(missing: number, liked: number) {
  const titles = missing === 1 ? "One" : `${missing}`;
  if (liked > 0) return `${titles} more, and your rows know where to begin.`;
  return `${titles} are enough for your rows to know where to begin.`;
}

function isLiked({ opinion }: HomeTitle) {
  return opinion === "like";
}

type PickProps = { title: HomeTitle; isLiked: boolean; onToggle: () => void };

function Pick({ title, isLiked, onToggle }: PickProps) {
  const { toggleOpinion } = useTitleActs({ ...title, opinion: isLiked ? "like" : null }, null);
  function toggle() {
    toggleOpinion("like");
    onToggle();
  }
  return (
    <button
      type="button"
      aria-pressed={isLiked}
      onClick={toggle}
      data-stop=""
      className={`relative block w-full overflow-hidden rounded-card transition-transform duration-150 ${isLiked ? "ring-3 ring-brass" : "hover:scale-[1.03]"}`}
    >
      <TitleImage title={title} shape="poster" />
      <span className="sr-only">I like {title.title}</span>
      {isLiked && (
        <span className="absolute end-2 top-2 grid size-8 place-items-center rounded-full bg-brass text-brass-ink">
          <Icon name="check" className="size-5" />
        </span>
      )}
    </button>
  );
}
