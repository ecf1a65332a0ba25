import { notFound } from "next/navigation";
import { TitleDetails } from "@/components/browse/title-details";
import { readDetails } from "@/lib/rankings/details";
import { requirePageViewer } from "@/lib/session";

type Props = { params: Promise<{ slug: string }> };

export default async function TitleModal({ params }: Props) {
  const viewer = await requirePageViewer();
  const details = await readDetails(viewer, (await params).slug);
  if (!details) notFound();
  return <TitleDetails {...details} isDialog />;
}
