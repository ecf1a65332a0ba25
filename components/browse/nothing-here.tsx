import { ButtonLink } from "@/components/ui/button";
import { Message } from "@/components/ui/message";

/** An address behind which there is no page, or no longer one. */
export function NothingHere() {
  return (
    <Message icon="search" title="No such seat">
      <p>There is nothing at this address. The title may have left the catalogue.</p>
      <div className="flex flex-wrap justify-center gap-3">
        <ButtonLink href="/">Back to the start</ButtonLink>
        <ButtonLink href="/search" look="outline">
          Search
        </ButtonLink>
      </div>
    </Message>
  );
}
