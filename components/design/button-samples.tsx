import { Button } from "@/components/ui/button";
import { DRAWINGS, Icon, type IconName } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";

const LOOKS = ["primary", "light", "quiet", "outline", "bare", "danger"] as const;
const SIZES = ["small", "medium", "large"] as const;

/** Every look of a button in every size, with those that cannot be pressed; then the round ones. */
export function ButtonSamples() {
  return (
    <div className="flex flex-col gap-5">
      {LOOKS.map((look) => (
        <div key={look} className="flex flex-wrap items-center gap-3">
          {SIZES.map((size) => (
            <Button key={size} look={look} size={size}>
              <Icon name="play" className="size-4" />
              {look} {size}
            </Button>
          ))}
          <Button look={look} disabled>
            {look} disabled
          </Button>
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        {(["outline", "solid", "bare"] as const).map((look) => (
          <IconButton key={look} icon="plus" look={look} label={`${look}, medium`} />
        ))}
        <IconButton icon="like" label="Small" size="small" />
        <IconButton icon="like" label="Pressed" aria-pressed="true" />
        <IconButton icon="like" label="Disabled" disabled />
      </div>
    </div>
  );
}

/** The drawings that stand for acts and places. */
export function IconSamples() {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(6rem,1fr))] gap-3">
      {Object.keys(DRAWINGS)
        .filter(isIconName)
        .map((name) => (
          <li
            key={name}
            className="flex flex-col items-center gap-2 rounded-lg bg-surface py-4 text-xs text-ink-muted"
          >
            <Icon name={name} className="size-6 text-ink" />
            {name}
          </li>
        ))}
    </ul>
  );
}

function isIconName(name: string): name is IconName {
  return name in DRAWINGS;
}
