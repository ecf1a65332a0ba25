import { type Account, type SkipReason, skippedRows, skipReasons } from "@/lib/netflix/account";
import type { TableAccount } from "@/lib/netflix/history";

const TABLES: Record<TableAccount["kind"], string> = {
  simple: "Viewing history",
  full: "Viewing activity",
  ratings: "Ratings",
  list: "My list",
};

/** What became of every row of the files; the parts add up to the whole. */
export function RowAccounts({ accounts }: { accounts: TableAccount[] }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(17rem,1fr))]">
      {accounts.map(({ kind, account }) => (
        <li key={kind} className="rounded-panel border border-line bg-surface p-4">
          <h2 className="font-semibold">{TABLES[kind]}</h2>
          <RowParts account={account} />
        </li>
      ))}
    </ul>
  );
}

function RowParts({ account }: { account: Account }) {
  const skipped = Object.entries(account.skipped) as [SkipReason, number][]; // its keys are reasons
  return (
    <>
      <p className="mt-1 text-sm text-ink-muted tabular-nums">
        {told(account.rows)} {account.rows === 1 ? "row" : "rows"} = {told(account.used)} used +{" "}
        {told(account.merged)} merged + {told(skippedRows(account))} skipped
      </p>
      {skipped.length > 0 && (
        <ul className="mt-2 flex flex-col gap-0.5 text-sm text-ink-muted">
          {skipped.map(([reason, rows]) => (
            <li key={reason} className="tabular-nums">
              {told(rows)} {skipReasons[reason]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function told(count: number) {
  return count.toLocaleString("en");
}
