import { useEffect, useRef } from "react";
import { subscribeLive } from "@/components/browse/live";
import { type OnAnswer, PageFetcher } from "@/components/browse/page-fetcher";
import type { HomeRow } from "@/lib/rankings/home-page";

/** The rows after those that came with the page, and the tag of all of it. */
export type RestOfPage = { rows: HomeRow[]; etag: string };

type Ears = { onRest: (rest: RestOfPage) => void; onAnswer: OnAnswer }; // the same ones at every call

/** Waits for the rest of a page, and fetches the page again whenever the server says so. */
export function useFetchedPage(rest: Promise<RestOfPage>, { onRest, onAnswer }: Ears) {
  const isPart = useRef(true); // another rest may come with a page that was made while this one stood here
  useEffect(() => {
    const fetcher = new PageFetcher(onAnswer);
    let stopLive: (() => void) | null = null;
    let isOver = false;
    const begin = (whole?: RestOfPage) => {
      if (isOver) return;
      if (whole && isPart.current) {
        onRest(whole);
        fetcher.startFrom(whole.etag);
      }
      isPart.current = false;
      stopLive = subscribeLive((causes) => fetcher.refresh(causes));
    };
    rest.then(begin, () => begin()); // without the rest, the first look at the page brings it
    return () => {
      isOver = true;
      stopLive?.();
      fetcher.stop();
    };
  }, [rest, onRest, onAnswer]);
}
