import { useEffect, useState } from "react";
import type { Change } from "@/components/browse/change";
import { causesBetween, type Heard } from "@/components/browse/heard-causes";
import type { ChangeExplanation } from "@/lib/changes/explanation";

export type Explained = ChangeExplanation | "waiting" | "failed";

const MOST_CAUSES = 100; // the server is asked about no more at once
const MOST_MESSAGES = 12;

/** What the server knows of a change; asked once. */
export function useExplanation(change: Change, heard: Heard[]): Explained {
  const [explanation, setExplanation] = useState<Explained>("waiting");
  const [question] = useState(() => questionOf(change, heard));

  useEffect(() => {
    const leaving = new AbortController();
    fetch("/api/home/changes", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(question),
      signal: leaving.signal,
    })
      .then(async (answer) => setExplanation(answer.ok ? await answer.json() : "failed"))
      .catch(() => leaving.signal.aborted || setExplanation("failed"));
    return () => leaving.abort();
  }, [question]);

  return explanation;
}

function questionOf(change: Change, heard: Heard[]) {
  const { causes, later } = causesBetween(heard, change);
  return {
    rankingId: change.rankingId,
    causes: causes.slice(-MOST_CAUSES),
    later: later.filter((message) => message.length > 0).slice(0, MOST_MESSAGES),
  };
}
