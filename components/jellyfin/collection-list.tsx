import { TitleLink } from "@/components/browse/title-link";

export type ShownCollection = {
  name: string;
  titles: { id: string; slug: string; title: string; year: number }[];
};

type Props = {
  collection: ShownCollection;
  titleId: string; // whose details these are
  isDialog: boolean;
};

/** A collection of the viewer's library in its order, with the place of the title in it. */
export function CollectionList({ collection, titleId, isDialog }: Props) {
  const { name, titles } = collection;
  return (
    <section aria-label={name} className="max-w-prose">
      <h2 className="text-lg">{name}</h2>
      <ol className="mt-2 flex flex-col">
        {titles.map(({ year, ...title }, at) => (
          <li key={title.id} className="flex items-baseline gap-3">
            <span className="min-w-6 text-end text-ink-muted tabular-nums">{at + 1}</span>
            {title.id === titleId ? (
              <span aria-current="true" className="min-h-9 py-1.5 font-semibold">
                {title.title}
              </span>
            ) : (
              <TitleLink
                title={title}
                placement={null}
                replace={isDialog}
                scroll={!isDialog}
                className="min-h-9 py-1.5 hover:underline"
              >
                {title.title}
              </TitleLink>
            )}
            <span className="text-sm text-ink-muted">{year}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
