"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { DateQuestion } from "@/components/blend/date-question";
import { DropField } from "@/components/blend/drop-field";
import type { Summary } from "@/components/blend/history-messages";
import { RowAccounts } from "@/components/blend/row-accounts";
import { StrikeList } from "@/components/blend/strike-list";
import { useHistoryWorker } from "@/components/blend/use-history-worker";
import { Button } from "@/components/ui/button";

type Props = { blendId: string; isReplacing: boolean };

/** From a dropped file to a stored history: read it, look at it, strike things out, send the rest. */
export function HistoryImport({ blendId, isReplacing }: Props) {
  const router = useRouter();
  const { phase, looked, ...acts } = useHistoryWorker(blendId);
  const isSent = phase.is === "sent";
  useEffect(() => {
    if (isSent) router.refresh();
  }, [isSent, router]);

  switch (phase.is) {
    case "sent":
      return (
        <p role="status" className="rounded-panel border border-ok/50 bg-ok/10 px-4 py-3 text-ok">
          Your history is in the blend.
        </p>
      );
    case "empty":
      return (
        <>
          <DropField onFiles={acts.read} />
          {phase.refusal && (
            <p
              role="alert"
              className="mt-4 rounded-panel border border-danger/50 bg-danger/10 px-4 py-3 text-danger"
            >
              {phase.refusal} Nothing was sent.
            </p>
          )}
        </>
      );
    case "reading":
      return <Reading part={phase.part} />;
    case "read":
    case "sending":
      return (
        <div className="flex flex-col gap-6">
          <RowAccounts accounts={phase.summary.accounts} />
          <Profiles summary={phase.summary} onChoose={(profile) => acts.choose({ profile })} />
          {phase.summary.dates && (
            <DateQuestion
              dates={phase.summary.dates}
              onChoose={(order) => acts.choose({ order })}
            />
          )}
          <StrikeList
            {...looked}
            of={`${phase.summary.profile} ${phase.summary.titles}`}
            look={acts.look}
            strike={acts.strike}
          />
          <SendBar
            summary={phase.summary}
            failure={phase.is === "read" ? phase.failure : null}
            isSending={phase.is === "sending"}
            isReplacing={isReplacing}
            {...acts}
          />
        </div>
      );
  }
}

export function Reading({ part }: { part: number }) {
  const percent = Math.round(part * 100);
  return (
    <div className="rounded-panel border border-line bg-surface px-6 py-12 text-center">
      <label className="font-medium" htmlFor="history-progress">
        Reading, {percent} %
      </label>
      <progress
        id="history-progress"
        max={100}
        value={percent}
        className="mx-auto mt-4 block h-2 w-full max-w-md appearance-none overflow-hidden rounded-full bg-overlay [&::-moz-progress-bar]:bg-brass [&::-webkit-progress-bar]:bg-overlay [&::-webkit-progress-value]:bg-brass"
      />
    </div>
  );
}

export function Profiles({
  summary,
  onChoose,
}: {
  summary: Pick<Summary, "profiles" | "profile">;
  onChoose: (profile: string) => void;
}) {
  if (summary.profiles.length < 2) return null;
  return (
    <fieldset>
      <legend className="font-medium">Whose profile is yours?</legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {summary.profiles.map((profile) => (
          <Button
            key={profile}
            size="small"
            look={profile === summary.profile ? "primary" : "outline"}
            aria-pressed={profile === summary.profile}
            onClick={() => onChoose(profile)}
          >
            {profile}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

type SendProps = {
  summary: Summary;
  failure: string | null;
  isSending: boolean;
  isReplacing: boolean;
  send: () => void;
  startOver: () => void;
};

function SendBar({ summary, failure, isSending, isReplacing, send, startOver }: SendProps) {
  const left = summary.titles - summary.struck;
  return (
    <div className="sticky bottom-[calc(var(--bottom-bar-height)+0.75rem)] flex flex-wrap items-center gap-x-3 gap-y-2 rounded-panel border border-line bg-raised p-3 shadow-panel sm:p-4">
      <p className="min-w-0 flex-1 basis-36 text-sm sm:basis-56" role="status">
        <b>{left.toLocaleString("en")}</b> {left === 1 ? "title" : "titles"} to bring along
        {summary.struck > 0 && `, ${summary.struck.toLocaleString("en")} struck out`}
        {isReplacing && "; they take the place of what you brought before"}
        {failure && <span className="mt-1 block text-danger">{failure}</span>}
      </p>
      <Button look="bare" size="small" onClick={startOver}>
        Another file
      </Button>
      <Button
        size="small"
        onClick={send}
        disabled={isSending || left === 0}
        className="max-sm:w-full"
      >
        {isSending ? "Sending …" : "Bring them to the blend"}
      </Button>
    </div>
  );
}
