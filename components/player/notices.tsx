import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { shortcutHelp } from "./shortcuts";
import { Veil } from "./veil";

type Trouble = { message: string; onRetry: () => void; onLeave: () => void };

/** Nothing more can be done by itself: says what happened and offers another try. */
export function Failure({ message, onRetry, onLeave }: Trouble) {
  return (
    <Veil>
      <div role="alert" className="flex max-w-md flex-col items-center gap-4 text-center">
        <Icon name="warning" className="size-10 text-danger" />
        <p className="text-lg">{message}</p>
        <div className="flex flex-wrap justify-center gap-3">
          <Button onClick={onRetry}>Try again</Button>
          <Button look="quiet" onClick={onLeave}>
            Back to browsing
          </Button>
        </div>
      </div>
    </Veil>
  );
}

/** A media server gave no address to play from; another try is another page. */
export function NothingToPlay({ onLeave }: { onLeave: () => void }) {
  const message = "Your media server has nothing to play here, or cannot be reached just now.";
  return <Failure message={message} onRetry={() => location.reload()} onLeave={onLeave} />;
}

export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  return (
    <section
      aria-label="Keyboard shortcuts"
      className="absolute end-gutter bottom-28 z-30 max-h-[70dvh] w-80 max-w-[calc(100%-2*var(--spacing-gutter))] animate-rise overflow-y-auto rounded-panel border border-line bg-raised p-5 shadow-panel"
    >
      <div className="mb-3 flex items-center justify-between">
        <h2 className="text-lg">Keyboard shortcuts</h2>
        <IconButton
          icon="close"
          label="Close shortcuts"
          look="bare"
          size="small"
          onClick={onClose}
        />
      </div>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 text-sm">
        {shortcutHelp.map(([keys, does]) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-7 rounded border border-line-strong bg-overlay px-1.5 py-0.5 text-center font-sans text-xs"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className="text-ink-muted">{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Says what a key just did, to the eye and to screen readers. */
export function Status({ words }: { words: string }) {
  return (
    <p
      role="status"
      className={`pointer-events-none absolute inset-x-0 top-20 z-30 mx-auto w-fit rounded-full bg-ground/80 px-4 py-1.5 font-semibold text-sm ${words ? "" : "sr-only"}`}
    >
      {words}
    </p>
  );
}
