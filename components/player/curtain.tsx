/** What stands where the trailer will play until it does. */
export function Curtain() {
  return (
    <div role="status" className="relative grid size-full place-items-center text-ink">
      <span className="animate-breathe rounded-full bg-black/80 px-4 py-2">
        The lights go down …
      </span>
    </div>
  );
}
