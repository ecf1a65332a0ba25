"use client";

import { markTitle, useLastingActs } from "@/components/browse/own-acts-store";
import { TitleCard } from "@/components/browse/title-card";
import { NothingYet } from "@/components/insights/nothing-yet";
import { CardGrid } from "@/components/search/title-grid";
import { track } from "@/components/tracking/tracker";
import { ButtonLink } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toasts";
import type { HomeTitle } from "@/lib/rankings/home-page";

/** The viewer's list. What is taken off goes at once and can be put back. */
export function MyList({ titles }: { titles: HomeTitle[] }) {
  const acts = useLastingActs();
  const listed = titles.filter(({ id }) => acts.get(id)?.inMyList ?? true);
  if (listed.length === 0) return <EmptyList />;
  return (
    <CardGrid label="My List, latest first">
      {listed.map((title, index) => (
        <li key={title.id} className="relative">
          <TitleCard title={title} isEager={index < 6} />
          <IconButton
            icon="close"
            size="small"
            label={`Remove ${title.title} from my list`}
            onClick={() => remove(title)}
            className="absolute end-2 top-2 bg-ground/80"
          />
        </li>
      ))}
    </CardGrid>
  );
}

function remove(title: HomeTitle) {
  track({ kind: "list_remove", titleId: title.id });
  markTitle(title.id, { inMyList: false });
  const bringBack = () => {
    track({ kind: "list_add", titleId: title.id });
    markTitle(title.id, { inMyList: true });
  };
  showToast(`${title.title} left your list`, bringBack, { about: `list ${title.id}` });
}

function EmptyList() {
  return (
    <NothingYet icon="list" title="Nothing saved for later yet">
      <p>Press the plus on any title and it waits here for you, and in a row on your own page.</p>
      <ButtonLink href="/" look="primary" className="mt-6">
        Look around
      </ButtonLink>
    </NothingYet>
  );
}
