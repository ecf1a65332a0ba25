import { AnswerForm } from "@/components/circle/answer-form";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { Switch } from "@/components/ui/switch";
import { changeLibrary, disconnectLibrary } from "@/lib/jellyfin/actions";
import type { LibraryRule } from "@/lib/jellyfin/evidence";

type Props = {
  connection: {
    address: string;
    serverName: string;
    userName: string;
    isSignedIn: boolean;
    hidesWatched: boolean;
    rule: LibraryRule;
  };
  counts: {
    films: number;
    series: number;
    collections: number;
    played: number;
    favourites: number;
  };
};

const RULES: Record<LibraryRule, string> = {
  evidence: "By how often and how lately; favourites most",
  "five-three": "Plainly: favourites 5, watched 3",
};

/** The server that is connected, and how its library is used. */
export function LibraryPanel({ connection, counts }: Props) {
  const { address, serverName, userName, isSignedIn, hidesWatched, rule } = connection;
  return (
    <>
      <Panel
        id="server"
        title={serverName}
        about="Only you see what is in your library, and what you did there makes nobody's rows but yours."
      >
        <p>
          {isSignedIn ? "Signed in as " : "No longer signed in as "}
          <strong>{userName}</strong> at {address}.
        </p>
        <p className="mt-1 text-ink-muted">
          {many(counts.films, "film")}, {counts.series} series,{" "}
          {many(counts.collections, "collection")}; {counts.played} watched,{" "}
          {many(counts.favourites, "favourite")}.
        </p>
        <AnswerForm action={disconnectLibrary} className="mt-4">
          <SubmitButton look="outline">Disconnect</SubmitButton>
        </AnswerForm>
      </Panel>
      <Panel
        id="use"
        title="In your rows"
        about="What you watched there is taken as a sign of taste, beside what you do here."
      >
        <AnswerForm action={changeLibrary} className="flex flex-col items-start gap-6">
          <Switch
            name="hidesWatched"
            label="Hide what I watched there"
            hint="From rows that suggest something. You still find it by search."
            defaultChecked={hidesWatched}
          />
          <label className="flex flex-col gap-1.5 text-sm font-medium">
            What my library says of my taste
            <select
              key={rule}
              name="rule"
              defaultValue={rule}
              className="min-h-11 w-full rounded-lg border border-line-strong bg-ground px-3 text-base font-normal text-ink hover:border-ink-muted"
            >
              {Object.entries(RULES).map(([name, words]) => (
                <option key={name} value={name}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <SubmitButton look="outline">Save</SubmitButton>
        </AnswerForm>
      </Panel>
    </>
  );
}

function many(count: number, thing: string) {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`;
}
