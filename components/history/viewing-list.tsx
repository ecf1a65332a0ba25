"use client";

import { useState } from "react";
import { TitleImage } from "@/components/browse/title-image";
import { TitleLink } from "@/components/browse/title-link";
import { ForgetDialog } from "@/components/history/forget-dialog";
import { LocalTime } from "@/components/insights/local-time";
import { track } from "@/components/tracking/tracker";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { showToast } from "@/components/ui/toasts";
import type { TitleImages } from "@/lib/titles/media";

type WatchedTitle = { id: string; slug: string; title: string; images: TitleImages };

export type ListedViewing = {
  key: string;
  title: WatchedTitle | null; // null where it is above the viewer's limit
  startedAt: string;
  story: string;
  worth: number;
  watchedPart: number; // 0 to 1
  isForgotten: boolean;
};

/** Past viewings, newest first; a title can be taken out of the viewer's taste. */
export function ViewingList({ viewings }: { viewings: ListedViewing[] }) {
  const [asked, setAsked] = useState<WatchedTitle>();
  const [forgotten, setForgotten] = useState<ReadonlySet<string>>(new Set());

  function forget({ id, title }: WatchedTitle) {
    track({ kind: "forget", titleId: id });
    setForgotten(new Set(forgotten).add(id));
    setAsked(undefined);
    showToast(`${title} no longer counts`);
  }

  return (
    <>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {viewings.map((viewing) => (
          <PastViewing
            key={viewing.key}
            viewing={viewing}
            isForgotten={viewing.isForgotten || forgotten.has(viewing.title?.id ?? "")}
            onForget={setAsked}
          />
        ))}
      </ul>
      {asked && (
        <ForgetDialog
          title={asked.title}
          onCancel={() => setAsked(undefined)}
          onForget={() => forget(asked)}
        />
      )}
    </>
  );
}

type Props = {
  viewing: ListedViewing;
  isForgotten: boolean;
  onForget: (title: WatchedTitle) => void;
};

function PastViewing({ viewing, isForgotten, onForget }: Props) {
  const { title, story, worth, watchedPart } = viewing;
  const percent = Math.round(watchedPart * 100);
  return (
    <li className="grid grid-cols-[7rem_1fr] items-center gap-x-4 gap-y-2 py-3.5 sm:grid-cols-[9.5rem_1fr_auto_auto] sm:gap-x-6">
      {title ? (
        <Still title={title} percent={percent} isForgotten={isForgotten} />
      ) : (
        <span className="grid aspect-video place-items-center rounded-card text-ink-muted ring-1 ring-ink/10">
          <Icon name="hide" />
        </span>
      )}
      <div className="min-w-0">
        <h2 className="truncate text-base">{title?.title ?? "A title above your limit"}</h2>
        <p className="text-sm text-ink-muted">{story}</p>
        <p className="mt-0.5 text-xs text-ink-muted">
          <LocalTime at={viewing.startedAt} />
          {percent > 0 && <> · {percent} % of the trailer seen</>}
        </p>
      </div>
      <Worth worth={worth} isForgotten={isForgotten} />
      {title && (
        <Button
          look="bare"
          size="small"
          onClick={() => onForget(title)}
          disabled={isForgotten}
          aria-label={`Forget ${title.title}`}
          className="justify-self-end"
        >
          {isForgotten ? "Forgotten" : "Forget"}
        </Button>
      )}
    </li>
  );
}

type StillProps = { title: WatchedTitle; percent: number; isForgotten: boolean };

function Still({ title, percent, isForgotten }: StillProps) {
  return (
    <TitleLink
      title={title}
      placement={null}
      aria-label={title.title}
      className={`relative block overflow-hidden rounded-card ring-1 ring-ink/10 ${isForgotten ? "opacity-55 grayscale" : ""}`}
    >
      <TitleImage title={title} shape="card" />
      {percent > 0 && (
        <span className="absolute inset-x-1.5 bottom-1.5 h-1 overflow-hidden rounded-full bg-ground/70">
          <span className="block h-full rounded-full bg-brass" style={{ width: `${percent}%` }} />
        </span>
      )}
    </TitleLink>
  );
}

function Worth({ worth, isForgotten }: { worth: number; isForgotten: boolean }) {
  return (
    <p
      className={`col-start-1 w-fit rounded-full border px-3 py-1 text-xs font-semibold whitespace-nowrap sm:col-start-auto ${isForgotten ? "border-line text-ink-muted line-through" : "border-brass/50 text-brass-strong"}`}
    >
      worth {worth}
    </p>
  );
}
