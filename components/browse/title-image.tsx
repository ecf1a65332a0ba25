import type { HomeTitle } from "@/lib/rankings/home-page";

type Props = {
  title: Pick<HomeTitle, "title" | "images">;
  shape: "card" | "poster" | "backdrop";
  isEager?: boolean;
  /** Fills the nearest positioned box instead of keeping its own proportions. */
  isFilling?: boolean;
};

const SHAPES = {
  card: { width: 640, height: 360, ratio: "aspect-video" },
  backdrop: { width: 1280, height: 720, ratio: "aspect-video" },
  poster: { width: 400, height: 600, ratio: "aspect-2/3" },
} as const;

const SUBJECT = "object-[70%_50%] bg-[70%_50%]"; // a backdrop has it beside the words, which stand at the start

/** A title's picture. Its colours and its name stand there from the first paint until the picture has come. */
export function TitleImage({ title, shape, isEager = false, isFilling = false }: Props) {
  const { images } = title;
  const { width, height, ratio } = SHAPES[shape];
  const isFirst = isEager && shape === "backdrop"; // the largest of its page
  return (
    <span
      suppressHydrationWarning // picture-come.ts may have been here before React
      className={`block overflow-hidden bg-cover data-come:bg-none! ${isFilling ? `absolute inset-0 ${SUBJECT}` : `relative bg-center ${ratio}`}`}
      style={{
        backgroundColor: images.dominantColour,
        backgroundImage: images.placeholder ? `url("${images.placeholder}")` : undefined,
      }}
    >
      {shape !== "backdrop" && (
        <span
          aria-hidden="true"
          className="absolute inset-0 grid place-items-center bg-ground/35 p-3 text-center font-display leading-tight font-bold text-ink in-data-come:hidden"
        >
          {title.title}
        </span>
      )}
      {images[shape] && (
        <img
          src={images[shape]}
          alt=""
          width={width}
          height={height}
          loading={isEager ? "eager" : "lazy"}
          fetchPriority={isFirst ? "high" : undefined}
          decoding={isEager ? "sync" : "async"} // painted with its page and not after it
          draggable={false}
          className={`absolute inset-0 size-full object-cover ${isFilling ? SUBJECT : ""}`}
        />
      )}
      {shape === "card" && images.isLettered === false && (
        <span
          aria-hidden="true"
          className="scrim-bottom absolute inset-0 flex items-end p-3 font-display leading-tight font-bold text-balance text-ink"
        >
          {title.title}
        </span>
      )}
    </span>
  );
}
