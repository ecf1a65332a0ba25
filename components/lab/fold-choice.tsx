import { foldsInWords } from "@/lib/events/fold-words";
import { type FoldName, foldNames } from "@/lib/events/kinds";

type Props = {
  value: string;
  inForce: FoldName;
  onChange: (name: string, value: string) => void;
};

/** How the viewings of a title become one strength. */
export function FoldChoice({ value, inForce, onChange }: Props) {
  return (
    <fieldset
      className={`rounded-panel border bg-surface px-4 pt-3 pb-2 ${value === inForce ? "border-line" : "border-brass"}`}
    >
      <legend className="float-start w-full pb-1 text-sm font-medium">Fold</legend>
      {foldNames.map((fold) => (
        <label key={fold} className="clear-both flex min-h-11 items-start gap-3 py-2 text-sm">
          <input
            type="radio"
            name="fold"
            value={fold}
            checked={value === fold}
            onChange={() => onChange("fold", fold)}
            className="mt-1 size-4 shrink-0 accent-brass"
          />
          <span>
            {foldsInWords[fold].name}
            {fold === inForce && <span className="ms-2 text-xs text-brass">in force</span>}
            <span className="block text-xs text-ink-muted first-letter:uppercase">
              {foldsInWords[fold].meaning}.
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
