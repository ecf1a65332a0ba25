import { cookies } from "next/headers";
import { LivingHome } from "@/components/browse/living-home";
import { TasteStrip } from "@/components/browse/taste-strip";
import { readHome } from "@/lib/rankings/home";
import { readTastePicks } from "@/lib/rankings/taste-picks";
import { requirePageViewer } from "@/lib/session";

export default async function HomePage() {
  const viewer = await requirePageViewer();
  const page = await readHome(viewer);
  const dismissal = `matinee.picks.${viewer.id}`;
  const isDismissed = (await cookies()).has(dismissal);
  const picks = isDismissed ? null : await readTastePicks(viewer);
  return (
    <LivingHome page={page}>{picks && <TasteStrip {...picks} dismissal={dismissal} />}</LivingHome>
  );
}
