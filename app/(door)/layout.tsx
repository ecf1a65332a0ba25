import type { ReactNode } from "react";
import { Wordmark } from "@/components/circle/wordmark";

/** The foyer: warm light from above, and nothing that needs a session. */
export default function DoorLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col bg-[radial-gradient(120%_70%_at_50%_-10%,var(--color-curtain),transparent_70%)] px-gutter">
      <header className="flex justify-center pt-8 sm:pt-12">
        <Wordmark />
      </header>
      {/* not centred: while the page still arrives, what stands would move */}
      <main className="flex flex-1 flex-col items-center pt-[max(2.5rem,13dvh)] pb-14">
        {children}
      </main>
    </div>
  );
}
