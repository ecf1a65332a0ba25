"use client";

import { type ReactNode, useRef } from "react";
import { moveByArrow } from "@/components/browse/arrow-keys";
import { Billboard } from "@/components/browse/billboard";
import { ChangeNotice } from "@/components/browse/change-notice";
import { EmptyRoom } from "@/components/browse/empty-room";
import { withOwnActs } from "@/components/browse/own-acts";
import { useOwnActs } from "@/components/browse/own-acts-store";
import { TitleRow } from "@/components/browse/title-row";
import type { RestOfPage } from "@/components/browse/use-fetched-page";
import { useLivingPage } from "@/components/browse/use-living-page";
import type { HomePage } from "@/lib/rankings/home-page";

const IN_FIRST_SCREEN = 1; // rows whose pictures are wanted at once, above the edge of all but the tallest windows
const NEAR_FIRST_SCREEN = 4; // rows whose cards come with the page

type Props = {
  /** With the first rows only. */
  page: HomePage;
  rest: Promise<RestOfPage>;
  /** What stands between the billboard and the rows, for those who need it. */
  children?: ReactNode;
};

/** The living room: the billboard and the rows, changing while the viewer looks. */
export function LivingHome({ page, rest, children }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const living = useLivingPage(room, { initial: page, rest });
  const rows = withOwnActs(living.rows, useOwnActs());
  const billboard = rows.find((row) => row.kind === "billboard");
  const shelves = rows.filter((row) => row.kind !== "billboard");

  if (rows.length === 0) return <EmptyRoom />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens on behalf of the links inside
    <div ref={room} onKeyDown={moveByArrow} className="pb-16">
      {billboard ? <Billboard row={billboard} /> : <h1 className="sr-only">Home</h1>}
      <div className="relative z-10 flex flex-col">
        {children}
        {shelves.map((row, index) => (
          <TitleRow
            key={row.key}
            row={row}
            isEager={index < IN_FIRST_SCREEN}
            startsNear={index < NEAR_FIRST_SCREEN}
            isWaiting={living.waiting.includes(row.key)}
            onInsist={living.settle}
          />
        ))}
      </div>
      <ChangeNotice change={living.change} heard={living.heard} />
    </div>
  );
}
