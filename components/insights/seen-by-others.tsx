import Link from "next/link";
import { Avatar } from "@/components/circle/avatar";

type Props = { viewer: { name: string; avatar: string }; isVisible: boolean; isHelping: boolean };

/** What other friends read about the viewer, as it stands now. */
export function SeenByOthers({ viewer, isVisible, isHelping }: Props) {
  const speaker = isVisible ? viewer.name : "Someone with your taste";
  return (
    <section
      aria-labelledby="seen"
      className="rounded-panel border border-line bg-surface p-5 sm:p-6"
    >
      <h2 id="seen" className="text-row">
        What others see of you
      </h2>
      <dl className="mt-4 flex flex-col gap-5 text-sm">
        <div>
          <dt className="text-ink-muted">On their circle page</dt>
          <dd className="mt-2 flex items-center gap-3">
            {isVisible ? (
              <>
                <Avatar name={viewer.avatar} className="size-10" />
                <span>
                  <b>{viewer.name}</b>, how alike you are, and the titles you both took to
                </span>
              </>
            ) : (
              "Nothing: you are not listed and not drawn."
            )}
          </dd>
        </div>
        <div>
          <dt className="text-ink-muted">Under a title in their rows</dt>
          <dd className="mt-2">
            {isHelping ? (
              <q className="text-ink">{speaker} watched all of it</q>
            ) : (
              "Nothing: your taste moves nobody else's rows."
            )}
          </dd>
        </div>
        <div>
          <dt className="text-ink-muted">Never</dt>
          <dd className="mt-2">
            When you watched, how often, what you searched for, or your history.
          </dd>
        </div>
      </dl>
      <Link
        href="/settings"
        className="mt-5 inline-block text-brass underline underline-offset-4 hover:text-brass-strong"
      >
        Change what others may see
      </Link>
    </section>
  );
}
