/** Stands where something will be, in its size, so that nothing moves when it comes. */
export function Skeleton({ className = "" }: { className?: string }) {
  return (
    <div aria-hidden="true" className={`animate-breathe rounded-card bg-raised ${className}`} />
  );
}
