import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { adopt } from "@/components/browse/adopt";
import { type Change, notableChange } from "@/components/browse/change";
import { noteFocus, returnFocus } from "@/components/browse/focus-return";
import { glide, unsnap } from "@/components/browse/glide";
import { type Heard, hear } from "@/components/browse/heard-causes";
import { isRowHeld, whenLetGo } from "@/components/browse/held-rows";
import { confirmOwnActs, isJustUndone, UNDONE_MS } from "@/components/browse/own-acts-store";
import type { OnAnswer } from "@/components/browse/page-fetcher";
import { type ShownRow, showRows } from "@/components/browse/shown-page";
import { noteStanding, type Standing } from "@/components/browse/standing";
import { type RestOfPage, useFetchedPage } from "@/components/browse/use-fetched-page";
import type { HomePage } from "@/lib/rankings/home-page";

type Living = { rows: ShownRow[]; waiting: string[]; change: Change | null };

type Parts = { initial: HomePage; rest: Promise<RestOfPage> };

/** The viewer's page as it lives: fetched again when the server says so, each row adopted when nobody holds it. */
export function useLivingPage(room: RefObject<HTMLElement | null>, { initial, rest }: Parts) {
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
      confirmOwnActs(rows, latest.current.rows);
      setLiving((old) => ({ rows, waiting, change: change ?? old.change }));
    },
    [room],
  );

  const complete = useCallback(({ rows }: RestOfPage) => {
    const { rows: first, ...page } = latest.current;
    latest.current = { ...page, rows: [...first, ...rows] };
    shown.current = [...shown.current, ...showRows(latest.current).slice(first.length)];
    startTransition(() => setLiving((old) => ({ ...old, rows: shown.current })));
  }, []);

  const answer: OnAnswer = useCallback(
    (page, causes) => {
      const { rankingId } = page ?? latest.current;
      heard.current = hear(heard.current, { rankingId, causes });
      if (!page) return;
      latest.current = page;
      settle();
    },
    [settle],
  );
  useFetchedPage(rest, { onRest: complete, onAnswer: answer });

  useLayoutEffect(() => {
    if (room.current && before.current) glide(room.current, before.current);
    if (hadFocus.current) returnFocus();
    before.current = null;
    hadFocus.current = false;
  });

  useLettingGo(room, { waiting: living.waiting, settle });
  return { ...living, settle, heard };
}

type Waiting = { waiting: string[]; settle: () => void };

/** Settles what waits once its rows may have been let go. */
function useLettingGo(room: RefObject<HTMLElement | null>, { waiting, settle }: Waiting) {
  useEffect(() => {
    if (waiting.length === 0 || !room.current) return;
    const timer = setTimeout(() => settle(), UNDONE_MS);
    const stopLooking = whenLetGo(room.current, () => settle());
    return () => {
      clearTimeout(timer);
      stopLooking();
    };
  }, [waiting, room, settle]);
}

function holdsUndone(rows: ShownRow[], key: string) {
  const row = rows.find((shown) => shown.key === key);
  return row?.titles.some((title) => isJustUndone(title.id)) ?? false;
}
