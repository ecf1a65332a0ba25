import { AnswerForm } from "@/components/circle/answer-form";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { changeTitle } from "@/lib/circle/host-actions";

type ListedTitle = {
  id: string;
  title: string;
  year: number;
  source: "shipped" | "imported";
  isWithdrawn: boolean;
};

export function TitlesPanel({ titles }: { titles: ListedTitle[] }) {
  const offered = titles.filter(({ isWithdrawn }) => !isWithdrawn).length;
  return (
    <Panel
      id="titles"
      title="Titles"
      about={`${offered} on offer, ${titles.length - offered} withdrawn. A withdrawn title leaves everyone's rows; the log keeps what was watched. Bring your own with “npm run import -- catalogue FILE”.`}
    >
      <details>
        <summary className="min-h-9 w-fit font-medium text-ink-muted hover:text-ink">
          All {titles.length} titles
        </summary>
        <AnswerForm action={changeTitle} className="mt-3">
          <ul className="max-h-112 divide-y divide-line overflow-y-auto rounded-panel border border-line bg-surface">
            {titles.map((title) => (
              <TitleEntry key={title.id} title={title} />
            ))}
          </ul>
        </AnswerForm>
      </details>
    </Panel>
  );
}

function TitleEntry({ title }: { title: ListedTitle }) {
  const act = title.isWithdrawn ? "Restore" : "Withdraw";
  return (
    <li className="flex items-center gap-4 px-4 py-2.5">
      <p className={`min-w-0 flex-1 ${title.isWithdrawn ? "text-ink-muted" : ""}`}>
        {title.title}{" "}
        <span className="text-sm text-ink-muted">
          {title.year}
          {title.source === "imported" && ", imported"}
          {title.isWithdrawn && ", withdrawn"}
        </span>
      </p>
      <SubmitButton
        look={title.isWithdrawn ? "primary" : "outline"}
        size="small"
        name={act.toLowerCase()}
        value={title.id}
        aria-label={`${act} ${title.title}`}
      >
        {act}
      </SubmitButton>
    </li>
  );
}
