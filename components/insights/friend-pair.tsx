import type { ReactNode } from "react";
import { TitleImage } from "@/components/browse/title-image";
import { TitleLink } from "@/components/browse/title-link";
import { Avatar } from "@/components/circle/avatar";
import { alikeInWords, ofHundred } from "@/components/insights/alike";
import type { TitleImages } from "@/lib/titles/media";

export type Friend = { name: string; avatar: string; origin: "real" | "demo" };
export type SharedTitle = { id: string; slug: string; title: string; images: TitleImages };

const SHOWN = 6;

type Props = {
  you: { avatar: string };
  friend: Friend;
  similarity: number;
  shared: SharedTitle[];
};

/** The viewer and one friend: how alike they are, and the titles that show it. */
export function FriendPair({ you, friend, similarity, shared }: Props) {
  const score = ofHundred(similarity);
  return (
    <li className="rounded-panel border border-line bg-surface p-5 sm:p-6">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <span aria-hidden="true" className="flex">
          <Avatar name={you.avatar} className="size-12" />
          <Avatar name={friend.avatar} className="-ms-2.5 size-12 ring-4 ring-surface" />
        </span>
        <div className="min-w-0 flex-1 basis-40">
          <h2 className="flex flex-wrap items-center gap-2 text-lg">
            You and {friend.name}
            {friend.origin === "demo" && <Badge>Demo friend</Badge>}
          </h2>
          <p className="text-sm text-ink-muted">
            {alikeInWords(similarity)} · <b className="text-brass-strong">{score}</b> of 100
          </p>
        </div>
        <span
          aria-hidden="true"
          className="h-2 w-full overflow-hidden rounded-full bg-overlay sm:w-48"
        >
          <span className="block h-full rounded-full bg-brass" style={{ width: `${score}%` }} />
        </span>
      </div>
      <p className="mt-4 text-sm text-ink-muted">
        {shared.length === 1
          ? "You both took to this one:"
          : `You both took to ${shared.length} titles:`}
      </p>
      <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(4.75rem,6.25rem))] gap-2.5">
        {shared.slice(0, SHOWN).map((title) => (
          <li key={title.id}>
            <TitleLink
              title={title}
              placement={null}
              aria-label={title.title}
              className="block overflow-hidden rounded-card ring-1 ring-ink/10 hover:ring-brass"
            >
              <TitleImage title={title} shape="poster" />
            </TitleLink>
          </li>
        ))}
      </ul>
    </li>
  );
}

export function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="rounded-full border border-line-strong px-2.5 py-0.5 font-sans text-xs font-medium tracking-normal text-ink-muted">
      {children}
    </span>
  );
}
