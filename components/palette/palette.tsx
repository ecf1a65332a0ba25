"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Role } from "@/components/browse/places";
import { TitleImage } from "@/components/browse/title-image";
import { track } from "@/components/tracking/tracker";
import { usePageCover } from "@/components/tracking/use-impression";
import { openViewing } from "@/components/tracking/viewing";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import type { QuickFind } from "@/lib/search/quick";
import { placesOf } from "./places";
import { useQuickFind } from "./use-quick-find";

type Props = { role: Role; onClose: () => void };

const GROUP =
  "[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-ink-muted";
const ITEM =
  "flex min-h-11 cursor-pointer items-center gap-3 rounded-lg px-3 py-1.5 text-sm aria-selected:bg-ink/10";

/** Titles, people, themes and pages by a few letters, from anywhere. */
export function Palette({ role, onClose }: Props) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const { found, isSearching } = useQuickFind(typed);
  usePageCover();
  useEffect(() => input.current?.focus(), []); // an opening dialog gives the focus to what stands around it
  const query = typed.trim();

  function go(address: string) {
    onClose();
    router.push(address);
  }

  function openTitle({ id, slug }: QuickFind["titles"][number]) {
    track({ kind: "search", query, results: found?.found ?? 0 });
    openViewing(id, null);
    onClose();
    router.push(`/title/${slug}`, { scroll: false });
  }

  return (
    <Dialog label="Find and go" bare onClose={onClose} className="mt-[12dvh]! w-[min(40rem,94vw)]">
      <Command
        label="Find and go"
        shouldFilter={false}
        loop
        className="overflow-hidden rounded-panel border border-line bg-raised shadow-panel"
      >
        <div className="flex items-center gap-3 border-b border-line px-4">
          <Icon
            name="search"
            className={`size-5 ${isSearching ? "animate-breathe text-brass" : "text-ink-muted"}`}
          />
          <Command.Input
            ref={input}
            value={typed}
            onValueChange={setTyped}
            maxLength={100}
            placeholder="A title, a person, a theme or a page"
            className="focus-inset min-h-14 min-w-0 grow bg-transparent text-lg text-ink outline-none placeholder:text-ink-faint"
          />
          <kbd className="rounded border border-line-strong px-1.5 py-0.5 text-xs text-ink-muted">
            Esc
          </kbd>
        </div>
        <Command.List label="Found" className="max-h-[60dvh] overflow-y-auto p-2">
          {query !== "" && found && (
            <FoundTitles
              query={query}
              found={found}
              onTitle={openTitle}
              onAll={() => go(`/search?q=${encodeURIComponent(query)}`)}
            />
          )}
          <Names
            heading="People"
            icon="friend"
            names={found?.people ?? []}
            onChoose={({ slug }) => go(`/people/${encodeURIComponent(slug)}`)}
          />
          <Names
            heading="Genres and themes"
            icon="spark"
            names={found?.themes ?? []}
            onChoose={({ name }) => go(`/search?q=${encodeURIComponent(name)}`)}
          />
          <Pages role={role} query={query} onChoose={go} />
        </Command.List>
      </Command>
    </Dialog>
  );
}

type FoundTitlesProps = {
  query: string;
  found: QuickFind;
  onTitle: (title: QuickFind["titles"][number]) => void;
  onAll: () => void;
};

function FoundTitles({ query, found, onTitle, onAll }: FoundTitlesProps) {
  return (
    <>
      {found.titles.length > 0 && (
        <Command.Group heading="Titles" className={GROUP}>
          {found.titles.map((title) => (
            <Command.Item
              key={title.id}
              value={`title ${title.id}`}
              onSelect={() => onTitle(title)}
              className={ITEM}
            >
              <span className="w-18 shrink-0 overflow-hidden rounded">
                <TitleImage title={title} shape="card" isEager />
              </span>
              <span className="min-w-0 grow truncate font-medium">{title.title}</span>
              <span className="text-ink-muted">{title.year}</span>
            </Command.Item>
          ))}
        </Command.Group>
      )}
      <Command.Item value="everything" onSelect={onAll} className={ITEM}>
        <Icon name="search" className="size-4.5 text-brass" />
        {found.found === 0 ? `Search for “${query}”` : `All results for “${query}”`}
      </Command.Item>
    </>
  );
}

type PagesProps = { role: Role; query: string; onChoose: (address: string) => void };

function Pages({ role, query, onChoose }: PagesProps) {
  const places = placesOf(role, query);
  if (places.length === 0) return null;
  return (
    <Command.Group heading="Pages" className={GROUP}>
      {places.map(({ href, label, icon }) => (
        <Command.Item
          key={href}
          value={`page ${href}`}
          onSelect={() => onChoose(href)}
          className={ITEM}
        >
          <Icon name={icon} className="size-4.5 text-ink-muted" />
          {label}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

type NamesProps<Name> = {
  heading: string;
  icon: "friend" | "spark";
  names: Name[];
  onChoose: (name: Name) => void;
};

function Names<Name extends { name: string; titles: number }>(props: NamesProps<Name>) {
  const { heading, icon, names, onChoose } = props;
  if (names.length === 0) return null;
  return (
    <Command.Group heading={heading} className={GROUP}>
      {names.map((name) => (
        <Command.Item
          key={name.name}
          value={`${heading} ${name.name}`}
          onSelect={() => onChoose(name)}
          className={ITEM}
        >
          <Icon name={icon} className="size-4.5 text-brass" />
          <span className="min-w-0 grow truncate">{name.name}</span>
          <span className="text-xs text-ink-muted">
            {name.titles === 1 ? "1 title" : `${name.titles} titles`}
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
