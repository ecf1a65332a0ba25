import { memo } from "react";
import { VoteButtons, type VoteProps } from "@/components/blend/vote-buttons";
import { TitleImage } from "@/components/browse/title-image";
import { TitleLink } from "@/components/browse/title-link";
import { Avatar } from "@/components/circle/avatar";
import { NoTrailerTile } from "@/components/wider/no-trailer-tile";
import type { ListFriend, ListTitle } from "@/lib/blend/blend-list";

type Props = Omit<VoteProps, "title"> & {
  title: ListTitle;
  friends: ListFriend[];
  present: boolean[];
  isEager: boolean;
};

/**
 * A title of the joint list: for whom it is, one bar per friend, and what that rests on. Its number is counted by the style
 * sheet, so that a title that only moves need not be made again, and what is out of sight is not laid out.
 */
export const ListedTitle = memo(function ListedTitle(props: Props) {
  const { title, friends, present, isEager, ...vote } = props;
  const { year, runtimeMinutes, genres } = title;
  const facts = [year, runtimeMinutes && `${runtimeMinutes} min`, genres.join(", ")];
  return (
    <li className="[counter-increment:place]">
      <article className="flex h-full flex-col gap-4 rounded-panel border border-line bg-surface p-3 [contain-intrinsic-height:auto_25rem] [content-visibility:auto] sm:flex-row sm:p-4 sm:[contain-intrinsic-height:auto_14rem]">
        <Face title={title} isEager={isEager} />
        <div className="min-w-0 flex-1">
          <h3 className="text-base font-semibold before:text-ink-muted before:tabular-nums before:content-[counter(place)_'._']">
            {title.title}
          </h3>
          <p className="text-xs text-ink-muted">{facts.filter(Boolean).join(" · ")}</p>
          <ul className="mt-2.5 flex flex-col gap-1.5">
            {friends.map((friend, at) => (
              <FriendBar
                key={friend.id}
                friend={friend}
                isPresent={present[at]}
                interest={title.interest[at]}
                because={title.because[at]}
                hasSeen={title.seenBy[at]}
              />
            ))}
          </ul>
          <VoteButtons title={title} {...vote} />
        </div>
      </article>
    </li>
  );
});

/** The picture leads to the title; a title without a trailer here says so. */
function Face({ title, isEager }: { title: ListTitle; isEager: boolean }) {
  if (title.slug === null) return <NoTrailerTile title={title.title} outside={title.outside} />;
  return (
    <TitleLink
      title={title}
      placement={null}
      className="block shrink-0 self-start overflow-hidden rounded-card max-sm:w-full sm:w-52"
    >
      <span className="sr-only">{title.title}</span>
      <TitleImage title={title} shape="card" isEager={isEager} />
    </TitleLink>
  );
}

type BarProps = {
  friend: ListFriend;
  isPresent: boolean;
  interest: number;
  because: string | null;
  hasSeen: boolean;
};

function FriendBar({ friend, isPresent, interest, because, hasSeen }: BarProps) {
  if (!isPresent) return null;
  const percent = Math.round(interest * 100);
  const why = [hasSeen && "has seen it", because && `because of ${because}`].filter(Boolean);
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)_2.25rem] items-center gap-x-2.5 text-xs">
      <Avatar name={friend.avatar} className="size-6" />
      <div className="min-w-0">
        <span className="flex items-baseline gap-2">
          <span className="shrink-0 font-medium">{friend.name}</span>
          <span className="truncate text-ink-muted">{why.join(", ")}</span>
        </span>
        <span className="mt-1 block h-1.5 overflow-hidden rounded-full bg-overlay">
          <span className="block h-full rounded-full bg-brass" style={{ width: `${percent}%` }} />
        </span>
      </div>
      <span className="self-end text-end text-ink-muted tabular-nums">{percent}</span>
    </li>
  );
}
