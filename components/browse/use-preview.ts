import { useRouter } from "next/navigation";
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useRef,
  useState,
} from "react";

const DWELL_MS = 400;

let closeOther: (() => void) | null = null; // one preview at a time in the whole room

/** Opens a card's preview once pointer or visible focus has dwelt on it; Escape and leaving close it. */
export function usePreview(href: string) {
  const [isOpen, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const router = useRouter();

  const close = useRef(() => {
    clearTimeout(timer.current);
    setOpen(false);
  }).current;

  function closeAfterPaint() {
    clearTimeout(timer.current);
    requestAnimationFrame(() => setTimeout(() => setOpen(false))); // where the focus went is painted first
  }

  function openSoon() {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (closeOther !== close) closeOther?.();
      closeOther = close;
      router.prefetch(href);
      setOpen(true);
    }, DWELL_MS);
  }

  useEffect(() => () => clearTimeout(timer.current), []);

  const listeners = {
    onPointerEnter: (event: PointerEvent) => event.pointerType === "mouse" && openSoon(),
    onPointerLeave: (event: PointerEvent) => event.pointerType === "mouse" && close(),
    onFocus: (event: FocusEvent) => event.target.matches(":focus-visible") && openSoon(),
    onBlur: (event: FocusEvent) =>
      !event.currentTarget.contains(event.relatedTarget) && closeAfterPaint(),
    onClick: ({ target }: MouseEvent) =>
      target instanceof Element && target.closest("a") && close(),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== "Escape" || !isOpen) return;
      event.stopPropagation();
      event.currentTarget.querySelector<HTMLElement>("[data-stop]")?.focus(); // the preview's buttons go with it
      close();
    },
  };
  return { isOpen, close, listeners };
}
