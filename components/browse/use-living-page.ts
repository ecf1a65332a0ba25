import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { adopt } from "@/components/browse/adopt";
import { type Change, notableChange } from "@/components/browse/change";
import { noteFocus, returnFocus } from "@/components/browse/focus-return";
import { glide, unsnap } from "@/components/browse/glide";
import { type Heard, hear } from "@/components/browse/heard-causes";
import { isRowHeld, whenLetGo } from "@/components/browse/held-rows";
import { subscribeLive } from "@/components/browse/live";
import { confirmOwnActs, isJustUndone, UNDONE_MS } from "@/components/browse/own-acts-store";
import { PageFetcher } from "@/components/browse/page-fetcher";
import { type ShownRow, showRows } from "@/components/browse/shown-page";
import { noteStanding, type Standing } from "@/components/browse/standing";
import type { HomePage } from "@/lib/rankings/home-page";

type Living = { rows: ShownRow[]; waiting: string[]; change: Change | null };

/** The viewer's page as it lives: fetched again when the server says so, each row adopted when nobody holds it. */
export function useLivingPage(room: RefObject<HTMLElement | null>, initial: HomePage) {
  const [living, setLiving] = useState<Living>(() => ({
    rows: showRows(initial),
    waiting: [],
    change: null,
  }));
  const shown = useRef(living.rows);
  const latest = useRef(initial);
  const since = useRef(initial.rankingId); // of the last page that was adopted whole
  const heard = useRef<Heard[]>([]);
  const before = useRef<Standing | null>(null);
  const hadFocus = useRef(false);

  /** Adopts whatever nobody holds; `insisted` is a row whose viewer asked to see its new order now. */
  const settle = useCallback(
    (insisted?: string) => {
      const isHeld = (key: string) =>
        key !== insisted && (isRowHeld(room.current, key) || holdsUndone(shown.current, key));
      const { rows, waiting } = adopt(shown.current, latest.current, isHeld);
      const { rankingId } = latest.current;
      const pages = { since: since.current, rankingId };
      const change = notableChange({ before: shown.current, after: rows, ...pages });
      if (waiting.length === 0) since.current = rankingId;
      if (room.current) {
        before.current = noteStanding(room.current, shown.current);
        unsnap(before.current);
        hadFocus.current = noteFocus(room.current);
      }
      shown.current = rows;
      confirmOwnActs(rows);
      setLiving((old) => ({ rows, waiting, change: change ?? old.change }));
    },
    [room],
  );

  useEffect(() => {
    const fetcher = new PageFetcher((page, causes) => {
      const { rankingId } = page ?? latest.current;
      heard.current = hear(heard.current, { rankingId, causes });
      if (!page) return;
      latest.current = page;
      settle();
    });
    const stopLive = subscribeLive((causes) => fetcher.refresh(causes));
    return () => {
      stopLive();
      fetcher.stop();
    };
  }, [settle]);

  useLayoutEffect(() => {
    if (room.current && before.current) glide(room.current, before.current);
    if (hadFocus.current) returnFocus();
    before.current = null;
    hadFocus.current = false;
  });

  const { waiting } = living;
  useEffect(() => {
    if (waiting.length === 0 || !room.current) return;
    const timer = setTimeout(() => settle(), UNDONE_MS);
    const stopLooking = whenLetGo(room.current, () => settle());
    return () => {
      clearTimeout(timer);
      stopLooking();
    };
  }, [waiting, room, settle]);

  return { ...living, settle, heard };
}

function holdsUndone(rows: ShownRow[], key: string) {
  const row = rows.find((shown) => shown.key === key);
  return row?.titles.some((title) => isJustUndone(title.id)) ?? false;
}
