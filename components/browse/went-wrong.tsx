"use client";

import { useComeback } from "@/components/browse/use-comeback";
import { Button, ButtonLink } from "@/components/ui/button";
import { Message } from "@/components/ui/message";

/** A page that could not be made. The fault is logged on the server; people get a way on, by itself where it can. */
export function WentWrong({ onRetry }: { onRetry: () => void }) {
  const { isAway } = useComeback(onRetry);
  if (isAway) {
    return (
      <Message icon="film" title="The projector is warming up">
        <p role="status">
          Matinee is away for a moment. This page comes back by itself, and nothing you did is lost.
        </p>
      </Message>
    );
  }
  return (
    <Message icon="warning" title="The film tore">
      <p>
        Something went wrong on our side while this page was made. What you watched is safe; trying
        again often helps.
      </p>
      <div className="flex flex-wrap justify-center gap-3">
        <Button onClick={onRetry}>Try again</Button>
        <ButtonLink href="/" look="outline">
          Back to the start
        </ButtonLink>
      </div>
    </Message>
  );
}
