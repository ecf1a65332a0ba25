"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Token } from "@/lib/design/tokens";

/** How long things take, and how they set off and arrive. Whoever asked for less motion sees them jump. */
export function MotionSamples({ motions, eases }: { motions: Token[]; eases: Token[] }) {
  const [isThere, setThere] = useState(false);
  return (
    <div className="flex flex-col gap-5">
      <Button look="outline" size="small" className="self-start" onClick={() => setThere(!isThere)}>
        Move them
      </Button>
      <ul className="flex flex-col gap-4">
        {motions.flatMap((motion) =>
          eases.map((ease) => (
            <li key={`${motion.name} ${ease.name}`} className="text-sm">
              {motion.name} {motion.value}, {ease.name}
              <span className="mt-1.5 block rounded-full bg-overlay p-1">
                <span
                  className="block h-3 w-1/4 rounded-full bg-brass"
                  style={{
                    transitionProperty: "translate",
                    transitionDuration: `var(--motion-${motion.name})`,
                    transitionTimingFunction: `var(--ease-${ease.name})`,
                    translate: isThere ? "300%" : "0",
                  }}
                />
              </span>
            </li>
          )),
        )}
      </ul>
    </div>
  );
}
