import { Suspense } from "react";
import { DetailsActs } from "@/components/browse/details-acts";
import { Evidence, type NamedEvidence } from "@/components/browse/evidence";
import { FactList } from "@/components/browse/fact-list";
import { MoreLike } from "@/components/browse/more-like";
import { QuietTrailer } from "@/components/browse/quiet-trailer";
import { formatRuntime, MaturityBadge } from "@/components/browse/title-facts";
import { TitleFriends } from "@/components/browse/title-friends";
import { TitleImage } from "@/components/browse/title-image";
import { TitleLogo } from "@/components/browse/title-logo";
import { Why } from "@/components/browse/why";
import { CollectionList, type ShownCollection } from "@/components/jellyfin/collection-list";
import { EpisodeOnTurn, type ShownEpisode } from "@/components/jellyfin/episode-on-turn";
import { TitleLikelihood } from "@/components/predictor/title-likelihood";
import type { Likelihood } from "@/lib/predictor/likelihood";
import type { TitleFriend } from "@/lib/rankings/friends-of-title";
import type { HomeTitle, Reason } from "@/lib/rankings/home-page";
import type { TitleImages } from "@/lib/titles/media";

export type DetailedTitle = {
  id: string;
  slug: string;
  title: string;
  originalTitle: string | null;
  year: number;
  runtimeMinutes: number | null;
  directors: string[];
  cast: string[];
  genres: string[];
  countries: string[];
  tags: string[];
  maturity: string;
  imdbId: string | null;
  rights: string;
  tagline: string;
  synopsis: string;
  images: TitleImages;
  trailer: string;
  isDemoReel: boolean; // made by Matinee's own generator, not by the film's makers
  inMyList: boolean;
  opinion: "like" | "dislike" | null;
  isHidden: boolean;
  reason: Reason | null;
};

type Props = {
  title: DetailedTitle;
  evidence: NamedEvidence[];
  moreLike: HomeTitle[];
  friends: TitleFriend[];
  likely: { likelihood: Likelihood; crowd: string };
  collections: ShownCollection[]; // of the viewer's own library
  episode: Promise<ShownEpisode | null> | null; // of a series in it, the one that is on its turn
  isDialog: boolean;
};

/** All there is to know about a title, as a dialog's content or as a page. */
export function TitleDetails({ title, moreLike, isDialog, ...rest }: Props) {
  const { evidence, friends, likely, collections, episode } = rest;
  const edge = isDialog ? "px-5 sm:px-9" : "px-gutter";
  return (
    <article data-remote="" className="pb-12">
      <header
        className={`relative isolate flex flex-col justify-end overflow-hidden pt-40 ${isDialog ? "min-h-80 sm:aspect-video sm:rounded-t-panel" : "-mt-header min-h-[clamp(24rem,66svh,46rem)]"}`}
      >
        <div className="absolute inset-0 -z-10">
          <TitleImage title={title} shape="backdrop" isEager isFilling />
          <QuietTrailer
            titleId={title.id}
            source={title.trailer}
            path={`/title/${title.slug}`}
            className={`absolute z-10 ${isDialog ? "end-16 top-3 sm:end-9 sm:top-auto sm:bottom-8" : "end-gutter top-20 sm:top-auto sm:bottom-8"}`}
          />
          <div className="scrim-start pointer-events-none absolute inset-0 opacity-60 max-sm:hidden" />
          <div
            className={`pointer-events-none absolute inset-0 ${isDialog ? "bg-linear-to-t from-raised via-raised/55 via-30% to-transparent to-80%" : "scrim-bottom"}`}
          />
        </div>
        <div className={`flex max-w-3xl flex-col gap-4 pb-6 sm:pb-8 ${edge} sm:pe-24`}>
          <div>
            <TitleLogo title={title} size="details" />
            {title.tagline && <p className="mt-2 text-lg text-ink">{title.tagline}</p>}
          </div>
          <DetailsActs title={title} isDialog={isDialog} />
        </div>
      </header>
      <div className={`grid gap-x-12 gap-y-8 pt-2 md:grid-cols-[1.7fr_1fr] ${edge}`}>
        <div className="flex flex-col gap-5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-muted">
            <span>{title.year}</span>
            <MaturityBadge maturity={title.maturity} />
            {title.runtimeMinutes !== null && <span>{formatRuntime(title.runtimeMinutes)}</span>}
            <span>{title.genres.join(" · ")}</span>
          </p>
          <p className="max-w-prose text-[1.0625rem] leading-relaxed">{title.synopsis}</p>
          {title.reason && (
            <section aria-label="Why you see this" className="rounded-card bg-ink/5 p-4">
              <Why reason={title.reason} isWhole className="text-[0.9375rem] text-ink" />
              <Evidence evidence={evidence} isOfTitles={title.reason.kind === "title"} />
            </section>
          )}
          {episode && (
            <Suspense>
              <EpisodeOnTurn episode={episode} />
            </Suspense>
          )}
          {collections.map((collection) => (
            <CollectionList
              key={collection.name}
              collection={collection}
              titleId={title.id}
              isDialog={isDialog}
            />
          ))}
          <TitleFriends friends={friends} />
          <TitleLikelihood {...likely} />
          {title.isDemoReel && (
            <p className="text-sm text-ink-muted">
              The trailer is a generated demo reel, drawn for Matinee. It shows no scene of the
              film.
            </p>
          )}
        </div>
        <FactList title={title} />
      </div>
      <MoreLike titles={moreLike} isDialog={isDialog} className={edge} />
    </article>
  );
}
