import type { Metadata } from "next";
import { CircleDrawing } from "@/components/insights/circle-drawing";
import { FriendPair } from "@/components/insights/friend-pair";
import { HowAlike } from "@/components/insights/how-alike";
import { NothingYet } from "@/components/insights/nothing-yet";
import { SeenByOthers } from "@/components/insights/seen-by-others";
import { Sheet } from "@/components/insights/sheet";
import { ButtonLink } from "@/components/ui/button";
import { readChoices } from "@/lib/circle/read";
import { readCirclePicture } from "@/lib/rankings/circle-picture";
import { readNeighbours } from "@/lib/rankings/neighbours";
import { requirePageViewer } from "@/lib/session";
import { readTitles } from "@/lib/titles/read";

export const metadata: Metadata = { title: "Circle" };

const MOST_SHARED = 12; // titles read per pair; the page shows fewer

export default async function CirclePage() {
  const viewer = await requirePageViewer();
  const [pairs, picture, { answers }] = await Promise.all([
    readNeighbours(viewer),
    readCirclePicture(viewer.id),
    readChoices(viewer.id),
  ]);
  const ids = pairs.flatMap(({ sharedTitles }) => sharedTitles.map(({ id }) => id));
  const titles = new Map(
    (await readTitles([...new Set(ids)], viewer)).map((title) => [title.id, title]),
  );

  return (
    <Sheet
      title="Circle"
      intro={
        <p>
          Friends whose taste is like yours, and the titles that show it. Only friends who agreed to
          be seen are here
          {answers.visible_by_name
            ? ", and they see you in return."
            : ". You see them, but they do not see you until you agree to it too."}
        </p>
      }
    >
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,27rem)]">
        <section aria-label="Friends of like taste">
          {pairs.length === 0 && <NobodyYet isAlone={picture.faces.length <= 1} />}
          <ul className="flex flex-col gap-4">
            {pairs.map(({ viewer: name, avatar, origin, similarity, sharedTitles }) => (
              <FriendPair
                key={name}
                you={viewer}
                friend={{ name, avatar, origin }}
                similarity={similarity}
                shared={sharedTitles.slice(0, MOST_SHARED).flatMap(({ id }) => {
                  const title = titles.get(id);
                  return title
                    ? [{ id, slug: title.slug, title: title.title, images: title.media.images }]
                    : [];
                })}
              />
            ))}
          </ul>
          <Unnamed synthetic={picture.synthetic} />
        </section>
        <div className="flex flex-col gap-4 lg:sticky lg:top-[calc(var(--header-height)+1rem)]">
          {picture.faces.length > 1 && (
            <CircleDrawing faces={picture.faces} bonds={picture.bonds} />
          )}
          <SeenByOthers
            viewer={viewer}
            isVisible={answers.visible_by_name}
            isHelping={answers.helps_others}
          />
          <HowAlike shrinkage={picture.shrinkage} />
        </div>
      </div>
    </Sheet>
  );
}

function Unnamed({ synthetic }: { synthetic: number }) {
  if (synthetic === 0) return null;
  return (
    <p className="mt-4 text-sm text-ink-muted">
      Your rows are also helped along by {synthetic === 1 ? "one" : synthetic} synthetic{" "}
      {synthetic === 1 ? "neighbour" : "neighbours"} of the demo audience. They are made up, so they
      have no name here.
    </p>
  );
}

function NobodyYet({ isAlone }: { isAlone: boolean }) {
  return (
    <NothingYet
      icon="circle"
      title={isAlone ? "Nobody else shows their name yet" : "Nobody of like taste yet"}
    >
      <p>
        {isAlone
          ? "Friends appear here once they agree to be seen by name."
          : "Watch a trailer or two. As soon as a friend took to the same titles, you two stand here as a pair."}
      </p>
      <ButtonLink href="/" className="mt-6">
        Find something to watch
      </ButtonLink>
    </NothingYet>
  );
}
