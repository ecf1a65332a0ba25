import { Panel } from "@/components/circle/panel";
import { ExportForm } from "@/components/lab/export-form";

/** The researcher's exports. */
export function DownloadPanel() {
  return (
    <Panel
      id="export"
      title="Export"
      about={
        <>
          Real friends are in it only if they agreed, and everybody stands under a keyed pseudonym.
          What each column means is in the{" "}
          <a
            href="/lab/dictionary"
            className="text-brass underline underline-offset-2 hover:text-brass-strong"
          >
            data dictionary
          </a>
          .
        </>
      }
    >
      <ExportForm />
    </Panel>
  );
}
