"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { enterRows } from "@/components/search/search-rows";
import { useSettledSearch } from "@/components/search/use-settled-search";
import { Icon } from "@/components/ui/icon";

const TYPING_MILLISECONDS = 220; // shorter than most pauses between words, longer than between letters

/** The search box: a plain form without JavaScript, results as you type with it. */
export function SearchField({ query, results }: { query: string; results: number }) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isSearching, startSearch] = useTransition();
  useSettledSearch(query, results);

  useEffect(() => {
    const field = input.current;
    // a suggestion was followed; while somebody types, what stands in the box is theirs
    if (field && document.activeElement !== field) field.value = query;
  }, [query]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was typed before the page came alive
  useEffect(() => {
    const typed = input.current?.value ?? "";
    if (document.activeElement === input.current && typed.trim() !== query) search(typed);
    return () => clearTimeout(timer.current);
  }, []);

  function search(typed: string) {
    clearTimeout(timer.current);
    const address = typed.trim() ? `/search?q=${encodeURIComponent(typed.trim())}` : "/search";
    startSearch(() => router.replace(address, { scroll: false }));
  }

  return (
    <search>
      <form
        action="/search"
        className="relative max-w-3xl"
        onSubmit={(event) => {
          event.preventDefault();
          search(input.current?.value ?? "");
        }}
      >
        <Icon
          name="search"
          className={`pointer-events-none absolute start-4 top-1/2 sm:start-5 size-5.5 -translate-y-1/2 ${isSearching ? "animate-breathe text-brass" : "text-ink-muted"}`}
        />
        <input
          ref={input}
          name="q"
          type="search"
          defaultValue={query}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          aria-label="Search titles, people, genres and themes"
          placeholder="Title, person, theme"
          onKeyDown={(event) => event.key === "ArrowDown" && enterRows()}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            clearTimeout(timer.current);
            timer.current = setTimeout(() => search(typed), TYPING_MILLISECONDS);
          }}
          className="min-h-15 w-full rounded-full border border-line-strong bg-surface ps-12 pe-25 text-base text-ellipsis sm:ps-14 sm:pe-32 sm:text-lg text-ink placeholder:text-ink-faint hover:border-ink-muted focus-visible:rounded-full"
        />
        <button
          type="submit"
          className="absolute end-2 top-1/2 min-h-11 -translate-y-1/2 rounded-full bg-brass px-4 font-semibold sm:px-5 text-brass-ink hover:bg-brass-strong focus-visible:rounded-full"
        >
          Search
        </button>
      </form>
      <p className="mt-2.5 ms-5 text-sm text-ink-muted pointer-coarse:hidden">
        From any page: <Key>Ctrl</Key> or <Key>⌘</Key> with <Key>K</Key>
      </p>
    </search>
  );
}

function Key({ children }: { children: string }) {
  return (
    <kbd className="rounded border border-line-strong px-1.5 py-0.5 font-sans text-xs">
      {children}
    </kbd>
  );
}
