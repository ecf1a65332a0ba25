"use client";

import { QuietTrailer } from "@/components/browse/quiet-trailer";
import { placementOf, type Shelf, type ShownTitle } from "@/components/browse/shown-page";
import { TitleFacts } from "@/components/browse/title-facts";
import { TitleImage } from "@/components/browse/title-image";
import { TitleLink } from "@/components/browse/title-link";
import { TitleLogo } from "@/components/browse/title-logo";
import { useTitleActs } from "@/components/browse/use-title-acts";
import { Why } from "@/components/browse/why";
import { useImpression } from "@/components/tracking/use-impression";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";

/** The page's first row: one title, shown large. */
export function Billboard({ row }: { row: Shelf }) {
  const title = row.titles.at(0);
  return title ? <Poster key={title.id} row={row} title={title} /> : null;
}

function Poster({ row, title }: { row: Shelf; title: ShownTitle }) {
  const placement = placementOf(row, title);
  return (
    <section
      ref={useImpression(title.id, placement)}
      data-row={row.key}
      aria-label={`${row.label}: ${title.title}`}
      className="relative isolate -mt-header flex min-h-[clamp(22rem,78svh,54rem)] flex-col justify-end overflow-hidden pb-6 sm:pb-10"
    >
      <div className="absolute inset-0 -z-10">
        <TitleImage title={title} shape="backdrop" isEager isFilling />
        <QuietTrailer
          titleId={title.id}
          source={title.trailer}
          placement={placement}
          path="/"
          className="absolute end-gutter bottom-10 z-10 max-sm:hidden"
        />
        <div className="scrim-bottom absolute inset-0" />
        <div className="scrim-start absolute inset-0 hidden sm:block" />
      </div>
      <div className="flex max-w-3xl flex-col gap-3 px-gutter pt-[clamp(5rem,16svh,8rem)] sm:gap-4">
        {title.reason && <Why reason={title.reason} className="text-sm font-medium" />}
        <TitleLogo title={title} size="billboard" />
        <p className="max-w-xl text-lg text-ink sm:text-xl">{title.tagline || title.synopsis}</p>
        <TitleFacts title={title} isLong className="text-sm sm:text-base" />
        <Choices title={title} placement={placement} />
      </div>
    </section>
  );
}

function Choices({
  title,
  placement,
}: {
  title: ShownTitle;
  placement: ReturnType<typeof placementOf>;
}) {
  const { inMyList, toggleList } = useTitleActs(title, placement);
  return (
    <div data-card={title.id} className="mt-1 flex flex-wrap items-center gap-2.5 sm:gap-3">
      <TitleLink
        title={title}
        placement={placement}
        to="watch"
        data-stop=""
        className={buttonClass({ look: "light", size: "large" }, "max-sm:px-5")}
      >
        <Icon name="play" />
        Play
      </TitleLink>
      <TitleLink
        title={title}
        placement={placement}
        data-stop=""
        className={buttonClass({ look: "quiet", size: "large" }, "max-sm:px-5")}
      >
        <Icon name="info" />
        Details
      </TitleLink>
      <IconButton
        icon={inMyList ? "check" : "plus"}
        label={inMyList ? "Remove from my list" : "Add to my list"}
        onClick={toggleList}
        data-stop=""
        className="size-12"
      />
    </div>
  );
}
