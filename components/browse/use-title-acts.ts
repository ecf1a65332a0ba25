import { markTitle, useLastingActs } from "@/components/browse/own-acts-store";
import { track } from "@/components/tracking/tracker";
import { viewingContext } from "@/components/tracking/viewing";
import { showToast } from "@/components/ui/toasts";
import type { Placement } from "@/lib/events/kinds";
import type { HomeTitle } from "@/lib/rankings/home-page";

export type ActedTitle = Pick<HomeTitle, "id" | "title" | "inMyList" | "opinion"> & {
  isHidden?: boolean; // told only where hidden titles are shown at all
};

/** What a viewer can tell Matinee about a title: each is logged, and shown before the server has answered. */
export function useTitleActs(title: ActedTitle, placement: Placement | null) {
  const marks = useLastingActs().get(title.id);
  const inMyList = marks?.inMyList ?? title.inMyList;
  const opinion = marks?.opinion === undefined ? title.opinion : marks.opinion;
  const isHidden = marks?.hidden ?? title.isHidden ?? false;
  const context = () => ({ placement, ...viewingContext(title.id) });

  function list(isListed: boolean) {
    track({ kind: isListed ? "list_add" : "list_remove", ...context() });
    markTitle(title.id, { inMyList: isListed });
  }

  function toggleList() {
    list(!inMyList);
    const told = inMyList ? `${title.title} left your list` : `${title.title} is on your list`;
    showToast(told, () => list(inMyList), { about: `list ${title.id}` });
  }

  function toggleOpinion(wanted: "like" | "dislike") {
    const isTakenBack = opinion === wanted;
    track({ kind: isTakenBack ? "unrate" : wanted, ...context() });
    markTitle(title.id, { opinion: isTakenBack ? null : wanted });
  }

  function hide() {
    track({ kind: "hide", ...context() });
    markTitle(title.id, { hidden: true });
    showToast(`${title.title} is hidden from your rows`, unhide);
  }

  function unhide() {
    track({ kind: "unhide", titleId: title.id });
    markTitle(title.id, { hidden: false });
  }

  return { inMyList, opinion, isHidden, toggleList, toggleOpinion, hide, unhide };
}
