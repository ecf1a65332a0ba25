import type { ComponentProps } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

const LOOKS = {
  outline:
    "border border-line-strong bg-ground/55 text-ink hover:border-ink hover:bg-overlay aria-pressed:border-brass aria-pressed:text-brass-strong",
  solid: "bg-ink text-ground hover:bg-brass-strong",
  bare: "text-ink-muted hover:bg-ink/10 hover:text-ink aria-pressed:text-brass-strong",
} as const;

const SIZES = { small: "size-9", medium: "size-11" } as const;

type Props = {
  icon: IconName;
  label: string;
  look?: keyof typeof LOOKS;
  size?: keyof typeof SIZES;
} & Omit<ComponentProps<"button">, "children">;

/** A round button that shows only a drawing, filled while it is pressed; the label is its name and its tooltip. */
export function IconButton({
  icon,
  label,
  look = "outline",
  size = "medium",
  className = "",
  ...rest
}: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`inline-grid shrink-0 place-items-center rounded-full transition-colors duration-150 focus-visible:rounded-full disabled:opacity-50 aria-pressed:*:fill-current ${LOOKS[look]} ${SIZES[size]} ${className}`}
      {...rest}
    >
      <Icon name={icon} className={size === "small" ? "size-4.5" : "size-5"} />
    </button>
  );
}
