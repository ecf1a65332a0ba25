import { Button } from "@/components/ui/button";

type Props<Value extends string> = {
  label: string;
  options: readonly (readonly [Value, string])[];
  value: Value;
  onChoose: (value: Value) => void;
};

/** A few ways to look at the same, of which one is on. */
export function ChoiceButtons<Value extends string>({
  label,
  options,
  value,
  onChoose,
}: Props<Value>) {
  return (
    <fieldset className="flex gap-1 rounded-full border border-line p-1">
      <legend className="sr-only">{label}</legend>
      {options.map(([option, words]) => (
        <Button
          key={option}
          size="small"
          look={option === value ? "quiet" : "bare"}
          aria-pressed={option === value}
          className="min-h-8"
          onClick={() => onChoose(option)}
        >
          {words}
        </Button>
      ))}
    </fieldset>
  );
}
