import Link from "next/link";
import type { ComponentProps } from "react";

const LOOKS = {
  primary: "bg-brass text-brass-ink hover:bg-brass-strong active:bg-brass",
  light: "bg-ink text-ground hover:bg-brass-strong active:bg-ink",
  quiet: "bg-ink/12 text-ink hover:bg-ink/22",
  outline: "border border-line-strong text-ink hover:border-ink hover:bg-ink/8",
  bare: "text-ink-muted hover:text-ink hover:bg-ink/8",
  danger: "bg-danger text-danger-ink hover:brightness-110",
} as const;

const SIZES = {
  small: "min-h-9 gap-1.5 px-3.5 text-sm",
  medium: "min-h-11 gap-2 px-5 text-base",
  large: "min-h-12 gap-2.5 px-6 text-lg",
} as const;

type Style = { look?: keyof typeof LOOKS; size?: keyof typeof SIZES };

/** The classes of a button, for the rare element that must look like one without being it. */
export function buttonClass({ look = "primary", size = "medium" }: Style, className = "") {
  return `inline-flex items-center justify-center rounded-full font-semibold whitespace-nowrap transition-colors duration-150 disabled:opacity-50 disabled:cursor-not-allowed ${LOOKS[look]} ${SIZES[size]} ${className}`;
}

export function Button({ look, size, className, ...rest }: Style & ComponentProps<"button">) {
  return <button type="button" className={buttonClass({ look, size }, className)} {...rest} />;
}

/** A link that looks like a button: it goes somewhere, where a button does something. */
export function ButtonLink({
  look,
  size,
  className,
  ...rest
}: Style & ComponentProps<typeof Link>) {
  return <Link className={buttonClass({ look, size }, className)} {...rest} />;
}
