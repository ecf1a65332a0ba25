type Props = { searchParams: Promise<{ of?: string }> };

type Picture = { src: string; left: number; top: number; width: number; height: number };

/** Nothing but pictures, each where it stands on a page of ours, and a button that does nothing. */
export default async function Pictures({ searchParams }: Props) {
  const pictures: Picture[] = JSON.parse((await searchParams).of ?? "[]");
  return (
    <>
      <button type="button" style={{ position: "absolute", zIndex: 1 }}>
        Nothing
      </button>
      {pictures.map(({ src, ...place }) => (
        // biome-ignore lint/performance/noImgElement: as the pages of ours, which come with pictures of every size
        <img key={src} src={src} alt="" style={{ position: "absolute", ...place }} />
      ))}
    </>
  );
}
