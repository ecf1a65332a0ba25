import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** What a used, taken-back or expired link shows; which of them it was is nobody's business. */
export function DeadLink({ advice }: { advice: string }) {
  return (
    <section className="flex max-w-md flex-col items-center text-center">
      <span className="grid size-16 place-items-center rounded-full bg-overlay text-brass">
        <Icon name="link" className="size-7" />
      </span>
      <h1 className="mt-6 text-title">This link does not open anything any more</h1>
      <p className="mt-4 text-ink-muted">It was used, taken back, or has expired. {advice}</p>
      <ButtonLink href="/sign-in" look="outline" className="mt-8">
        Go to sign-in
      </ButtonLink>
    </section>
  );
}
