import { TitleImage } from "@/components/browse/title-image";
import type { HomeTitle } from "@/lib/rankings/home-page";

type Props = { title: HomeTitle; rank: number; isEager?: boolean };

const NARROW = 10; // from here on two digits share the room of one

/** A poster with its place in a list beside it, as large as the card is high. */
export function RankedPoster({ title, rank, isEager }: Props) {
  const isNarrow = rank >= NARROW;
  return (
    <span className="relative block aspect-video bg-linear-to-r from-surface to-raised">
      <svg
        viewBox="0 0 100 90"
        aria-hidden="true"
        className="absolute inset-y-0 start-0 h-full w-[62.5%]"
      >
        <text
          x={isNarrow ? 50 : 58}
          y="83"
          textAnchor="middle"
          fontSize="108"
          fontWeight="800"
          letterSpacing={isNarrow ? "-13" : undefined}
          strokeWidth="2.5"
          paintOrder="stroke"
          className="fill-ground stroke-brass/80 font-display"
        >
          {rank}
        </text>
      </svg>
      <span className="absolute inset-y-0 end-0 aspect-2/3 overflow-hidden shadow-lift">
        <TitleImage title={title} shape="poster" isEager={isEager} isFilling />
      </span>
    </span>
  );
}
