import { TitleFacts } from "@/components/browse/title-facts";
import { TitleImage } from "@/components/browse/title-image";
import { TitleLink } from "@/components/browse/title-link";
import { Why } from "@/components/browse/why";
import type { HomeTitle } from "@/lib/rankings/home-page";

type Props = { titles: HomeTitle[]; isDialog: boolean; className: string };

/** Kindred titles. In a dialog they take its place, so that closing leads straight back to the room. */
export function MoreLike({ titles, isDialog, className }: Props) {
  if (titles.length === 0) return null;
  return (
    <section aria-labelledby="more-like" className={`pt-10 ${className}`}>
      <h2 id="more-like" className="text-row">
        More like this
      </h2>
      <ul
        className={`mt-4 grid grid-cols-2 gap-x-3 gap-y-6 sm:grid-cols-3 ${isDialog ? "" : "lg:grid-cols-4 2xl:grid-cols-6"}`}
      >
        {titles.map((title) => (
          <li key={title.id}>
            <TitleLink
              title={title}
              placement={null}
              replace={isDialog}
              scroll={!isDialog}
              className="group block rounded-card"
            >
              <span className="block overflow-hidden rounded-card ring-1 ring-ink/10 transition-shadow group-hover:ring-2 group-hover:ring-brass">
                <TitleImage title={title} shape="card" />
              </span>
              <span className="mt-2 flex flex-col gap-0.5 text-[0.8125rem]">
                <span className="sr-only">{title.title}, </span>
                <TitleFacts title={title} />
                {title.reason && <Why reason={title.reason} />}
              </span>
            </TitleLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
