"use client";

import { DateQuestion } from "@/components/blend/date-question";
import { DropField } from "@/components/blend/drop-field";
import { Profiles, Reading } from "@/components/blend/history-import";
import { RowAccounts } from "@/components/blend/row-accounts";
import type { Summary } from "@/components/insights/dropped-messages";
import { Figures } from "@/components/insights/figures";
import { useDroppedHistory } from "@/components/insights/use-dropped-history";
import { WishBar } from "@/components/insights/wish-bar";
import { Button } from "@/components/ui/button";
import type { Wish } from "@/lib/insights/insights";

type Props = { name: string; wish: Wish; onWish: (wish: Wish) => void };

const STAYS =
  "It is read and drawn in this browser. Nothing of it is sent anywhere, and it is gone when you leave the page.";

/** Charts of a Netflix history that never leaves the browser. */
export function DroppedHistory({ name, wish, onWish }: Props) {
  const { phase, read, choose, startOver } = useDroppedHistory(wish);
  switch (phase.is) {
    case "empty":
      return (
        <>
          <DropField onFiles={read} note={STAYS} />
          {phase.refusal && (
            <p
              role="alert"
              className="rounded-panel border border-danger/50 bg-danger/10 px-4 py-3 text-danger"
            >
              {phase.refusal}
            </p>
          )}
        </>
      );
    case "reading":
      return <Reading part={phase.part} />;
    case "read":
      return (
        <>
          <details className="rounded-panel border border-line bg-surface p-4 sm:px-6">
            <summary className="text-sm font-medium">
              {known(phase.summary)} What became of every row
            </summary>
            <div className="mt-4 flex flex-col gap-4">
              <RowAccounts accounts={phase.summary.accounts} />
            </div>
          </details>
          <Profiles summary={phase.summary} onChoose={(profile) => choose({ profile })} />
          {phase.summary.dates && (
            <DateQuestion dates={phase.summary.dates} onChoose={(order) => choose({ order })} />
          )}
          <div className="flex flex-wrap items-center gap-4">
            <WishBar years={phase.insights.years} wish={wish} onWish={onWish} />
            <Button look="bare" size="small" onClick={startOver}>
              Another file
            </Button>
          </div>
          <Figures insights={phase.insights} name={name} zone={wish.zone} />
        </>
      );
  }
}

function known({ titles, knownTitles }: Summary) {
  const counted = titles === 1 ? "1 title" : `${titles.toLocaleString("en-GB")} titles`;
  return `${counted}; of ${knownTitles.toLocaleString("en-GB")} of them this catalogue knows year and genres.`;
}
