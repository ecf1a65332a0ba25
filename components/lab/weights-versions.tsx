import { AnswerForm } from "@/components/circle/answer-form";
import { Day } from "@/components/circle/day";
import { VersionCard } from "@/components/lab/version-card";
import { foldWords } from "@/lib/events/fold-words";
import { type EventWeights, scoringKinds } from "@/lib/events/kinds";
import { restoreWeights } from "@/lib/weights/actions";

type WeightVersion = EventWeights & { note: string; createdAt: Date };

/** Every version there ever was, the one in force first; an older one comes back under a new number. */
export function WeightsVersions({ versions }: { versions: WeightVersion[] }) {
  return (
    <AnswerForm action={restoreWeights}>
      <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
        {versions.map((weights, place) => (
          <VersionCard
            key={weights.version}
            version={weights.version}
            name={`Version ${weights.version}`}
            isInForce={place === 0}
            isPast
          >
            <p className="text-sm">{weights.note || "No reason was given."}</p>
            <p className="text-xs text-ink-muted tabular-nums">
              {scoringKinds.map((kind) => `${kind} ${weights[kind]}`).join(", ")}
            </p>
            <p className="text-xs text-ink-muted">{sentence(foldWords(weights))}</p>
            <p className="text-xs text-ink-muted">
              Since <Day date={weights.createdAt} />
            </p>
          </VersionCard>
        ))}
      </ul>
    </AnswerForm>
  );
}

function sentence(words: string) {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
