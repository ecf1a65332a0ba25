import { Curtain } from "./curtain";
import { TopBar } from "./top-bar";

/** The stage before anything of a title is known: as dark, with the way out in the same place. */
export function DarkStage({ onLeave }: { onLeave: () => void }) {
  return (
    <>
      <Curtain />
      <div className="absolute inset-x-0 top-0">
        <TopBar title="" onLeave={onLeave} />
      </div>
    </>
  );
}
