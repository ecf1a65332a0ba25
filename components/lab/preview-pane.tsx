import type { ReactNode } from "react";
import { Picker } from "@/components/lab/picker";
import type { ShowableViewer } from "@/lib/policies/preview";

type Props = {
  viewers: ShowableViewer[];
  onPick: (pseudonym: string) => void;
  isAway: boolean; // the last answer did not come
  children: ReactNode;
};

/** Where an editor shows what its numbers would do, for a viewer who can be chosen. */
export function PreviewPane({ viewers, onPick, isAway, children }: Props) {
  return (
    <section aria-labelledby="preview-title" className="min-w-0 self-start lg:sticky lg:top-20">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h2 id="preview-title" className="scroll-mt-20 text-row">
            Preview
          </h2>
          <p className="text-sm text-ink-muted">Nothing of it is recorded.</p>
        </div>
        <Picker
          label="Page of"
          options={viewers.map(({ pseudonym, label, origin }) => {
            return { value: pseudonym, name: `${label} (${origin})` };
          })}
          onPick={onPick}
        />
      </div>
      {isAway && <p className="mb-3 text-sm text-danger">The preview could not be fetched.</p>}
      <div className="relative lg:max-h-[calc(100svh-13rem)] lg:overflow-y-auto" {...SCROLLS}>
        {children}
      </div>
    </section>
  );
}

// what scrolls must be reachable by keyboard
const SCROLLS = { tabIndex: 0, role: "region", "aria-label": "Pages of the preview" } as const;
