"use client";

import { type ReactNode, useRef } from "react";
import { moveByArrow } from "@/components/browse/arrow-keys";
import { Billboard } from "@/components/browse/billboard";
import { ChangeNotice } from "@/components/browse/change-notice";
import { EmptyRoom } from "@/components/browse/empty-room";
import { withOwnActs } from "@/components/browse/own-acts";
import { useOwnActs } from "@/components/browse/own-acts-store";
import { TitleRow } from "@/components/browse/title-row";
import { useLivingPage } from "@/components/browse/use-living-page";
import type { HomePage } from "@/lib/rankings/home-page";

const IN_FIRST_SCREEN = 2; // rows whose pictures are wanted at once
const NEAR_FIRST_SCREEN = 4; // rows whose cards come with the page

type Props = {
  page: HomePage;
  /** What stands between the billboard and the rows, for those who need it. */
  children?: ReactNode;
};

/** The living room: the billboard and the rows, changing while the viewer looks. */
export function LivingHome({ page, children }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const living = useLivingPage(room, page);
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
