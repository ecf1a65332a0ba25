import { cookies } from "next/headers";
import { LivingHome } from "@/components/browse/living-home";
import { TasteStrip } from "@/components/browse/taste-strip";
import { onceSent } from "@/lib/once-sent";
import { entityTag, readHome } from "@/lib/rankings/home";
import { readTastePicks } from "@/lib/rankings/taste-picks";
import { requirePageViewer } from "@/lib/session";

const FIRST_ROWS = 2; // what is in sight of all but the tallest windows; the others follow

export default async function HomePage() {
  const viewer = await requirePageViewer();
  const page = await readHome(viewer);
  const dismissal = `matinee.picks.${viewer.id}`;
  const isDismissed = (await cookies()).has(dismissal);
  const picks = isDismissed ? null : await readTastePicks(viewer);
  return (
    <LivingHome
      page={{ ...page, rows: page.rows.slice(0, FIRST_ROWS) }}
      rest={onceSent(() => ({ rows: page.rows.slice(FIRST_ROWS), etag: entityTag(page) }))}
    >
      {picks && <TasteStrip {...picks} dismissal={dismissal} />}
    </LivingHome>
  );
}
