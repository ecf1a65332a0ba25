import { ButtonLink } from "@/components/ui/button";
import { Message } from "@/components/ui/message";

/** Before there is anything to show: no titles in the catalogue, or every one of them hidden. */
export function EmptyRoom() {
  return (
    <Message icon="film" title="The screen is dark">
      <p>
        There is no title to show you yet. A host can load the catalogue; titles you have hidden can
        be shown again from your history.
      </p>
      <ButtonLink href="/history">Open your history</ButtonLink>
    </Message>
  );
}
