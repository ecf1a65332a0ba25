import { LivingHome } from "@/components/browse/living-home";
import { readHome } from "@/lib/rankings/home";
import { requirePageViewer } from "@/lib/session";

export default async function HomePage() {
  const viewer = await requirePageViewer();
  return <LivingHome page={await readHome(viewer)} />;
}
