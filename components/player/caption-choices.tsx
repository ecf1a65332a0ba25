import { type CaptionSettings, captionLooks, captionSizes } from "@/lib/playback/settings";

const SIZES: Record<CaptionSettings["size"], string> = {
  small: "Small",
  medium: "Medium",
  large: "Large",
  huge: "Very large",
};

const LOOKS: Record<CaptionSettings["look"], string> = {
  shade: "Shaded",
  solid: "On black",
  outline: "Outlined",
  bright: "Yellow on black",
};

type Props = {
  captions: CaptionSettings;
  /** Left out where a form sends the choice. */
  onChange?: (change: Partial<CaptionSettings>) => void;
};

/** Size and look of captions, as two groups of radio buttons. */
export function CaptionChoices({ captions, onChange }: Props) {
  return (
    <div className="flex w-full flex-wrap gap-x-10 gap-y-5">
      <Choices
        legend="Caption size"
        name="size"
        all={captionSizes}
        words={SIZES}
        chosen={captions.size}
        onChoose={onChange && ((size: CaptionSettings["size"]) => onChange({ size }))}
      />
      <Choices
        legend="Caption look"
        name="look"
        all={captionLooks}
        words={LOOKS}
        chosen={captions.look}
        onChoose={onChange && ((look: CaptionSettings["look"]) => onChange({ look }))}
      />
    </div>
  );
}

type ChoicesProps<Choice extends string> = {
  legend: string;
  name: string;
  all: readonly Choice[];
  words: Record<Choice, string>;
  chosen: Choice;
  onChoose?: (choice: Choice) => void;
};

function Choices<Choice extends string>({
  legend,
  name,
  all,
  words,
  chosen,
  onChoose,
}: ChoicesProps<Choice>) {
  return (
    <fieldset>
      <legend className="text-sm font-medium text-ink">{legend}</legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {all.map((choice) => (
          <label
            key={choice}
            className="relative inline-flex min-h-9 items-center rounded-full border border-line-strong px-3.5 text-sm text-ink-muted hover:border-ink hover:text-ink has-checked:border-brass has-checked:bg-brass/15 has-checked:text-brass-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brass-strong"
          >
            <input
              type="radio"
              name={name}
              value={choice}
              defaultChecked={choice === chosen}
              onChange={onChoose && (() => onChoose(choice))}
              className="absolute inset-0 cursor-pointer appearance-none rounded-full outline-none"
            />
            {words[choice]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
