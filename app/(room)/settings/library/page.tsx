import type { Metadata } from "next";
import { PanelPage } from "@/components/circle/panel";
import { CodePanel } from "@/components/jellyfin/code-panel";
import { ConnectPanel } from "@/components/jellyfin/connect-panel";
import { ImportPanel } from "@/components/jellyfin/import-panel";
import { LibraryPanel } from "@/components/jellyfin/library-panel";
import { ResultsPanel } from "@/components/jellyfin/results-panel";
import { isAnyAllowed } from "@/lib/jellyfin/address";
import {
  type Connection,
  countLibrary,
  readAllowed,
  readConnection,
  readImport,
  readResults,
} from "@/lib/jellyfin/read";
import { waitingCode } from "@/lib/jellyfin/sign-in";
import { requirePageViewer, type ViewerId } from "@/lib/session";

export const metadata: Metadata = { title: "Your library" };

const SHOWN_RESULTS = 200;

export default async function LibraryPage() {
  const viewer = await requirePageViewer();
  const [connection, allowed] = await Promise.all([readConnection(viewer.id), readAllowed()]);
  const code = waitingCode(viewer.id);
  const isSignedIn = connection?.token != null;
  return (
    <PanelPage title="Your library">
      {code && <CodePanel code={code.code} address={code.address} />}
      {!code && !isSignedIn && (
        <ConnectPanel
          isAnyAllowed={isAnyAllowed(allowed)}
          suggested={connection?.address ?? allowed.origins.at(0) ?? null}
        />
      )}
      {connection && <Connected viewerId={viewer.id} connection={connection} />}
    </PanelPage>
  );
}

type Props = { viewerId: ViewerId; connection: Connection };

async function Connected({ viewerId, connection }: Props) {
  const [progress, counts, results] = await Promise.all([
    readImport(viewerId),
    countLibrary(viewerId),
    readResults(viewerId, SHOWN_RESULTS),
  ]);
  const { token, viewerId: _, ...shown } = connection;
  return (
    <>
      <LibraryPanel connection={{ ...shown, isSignedIn: token !== null }} counts={counts} />
      <ImportPanel progress={progress} />
      {results.length > 0 && <ResultsPanel results={results} items={counts.items} />}
    </>
  );
}
