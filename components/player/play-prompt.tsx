import type { ComponentProps } from "react";
import { Icon } from "@/components/ui/icon";
import { Veil } from "./veil";

type Props = { title: string } & Omit<ComponentProps<"button">, "children" | "title">;

/** The browser wants a press before it plays with sound. */
export function PlayPrompt({ title, ...rest }: Props) {
  return (
    <Veil>
      <button
        type="button"
        aria-label={`Play ${title}`}
        className="grid size-24 place-items-center rounded-full bg-brass text-brass-ink shadow-lift transition-transform hover:scale-105 focus-visible:rounded-full"
        {...rest}
      >
        <Icon name="play" className="size-11" />
      </button>
    </Veil>
  );
}
