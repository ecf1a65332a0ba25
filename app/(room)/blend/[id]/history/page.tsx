import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistoryImport } from "@/components/blend/history-import";
import { MatchList } from "@/components/blend/match-list";
import { RowAccounts } from "@/components/blend/row-accounts";
import { AnswerForm } from "@/components/circle/answer-form";
import { SubmitButton } from "@/components/circle/submit-button";
import { Sheet } from "@/components/insights/sheet";
import { ButtonLink } from "@/components/ui/button";
import { deleteHistory } from "@/lib/blend/actions";
import { readBlend, readOwnHistory } from "@/lib/blend/read";
import { requirePageViewer } from "@/lib/session";

export const metadata: Metadata = { title: "Your history in a blend" };

type Props = { params: Promise<{ id: string }> };

export default async function HistoryOfBlendPage({ params }: Props) {
  const viewer = await requirePageViewer();
  const blend = await readBlend(viewer.id, (await params).id);
  if (!blend) notFound();
  const history = await readOwnHistory(viewer.id, blend.id);
  return (
    <Sheet
      title="Your history"
      intro={
        <p>
          For “{blend.name}” alone. Your friends see what it makes of the list, never the history.
        </p>
      }
    >
      <div className="flex flex-col gap-8">
        <ButtonLink href={`/blend/${blend.id}`} look="outline" size="small" className="self-start">
          Back to the list
        </ButtonLink>
        {history && (
          <>
            <RowAccounts accounts={history.accounts} />
            <MatchList blendId={blend.id} titles={history.titles} />
            <AnswerForm action={deleteHistory}>
              <input type="hidden" name="blendId" value={blend.id} />
              <SubmitButton look="outline" size="small">
                Take my history out of the blend
              </SubmitButton>
            </AnswerForm>
          </>
        )}
        <section aria-label={history ? "Bring another history" : "Bring your history"}>
          {history && <h2 className="mb-4 text-row">Bring another in its place</h2>}
          <HistoryImport
            key={history?.uploadedAt.toISOString() ?? "first"}
            blendId={blend.id}
            isReplacing={history !== null}
          />
        </section>
      </div>
    </Sheet>
  );
}
