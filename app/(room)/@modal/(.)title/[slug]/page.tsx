import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TitleDetails } from "@/components/browse/title-details";
import { readDetails } from "@/lib/rankings/details";
import { requirePageViewer } from "@/lib/session";
import { readTitle } from "@/lib/titles/read";

type Props = { params: Promise<{ slug: string }> };

/** The window is named after what lies above the page, which the address names, too. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await requirePageViewer();
  const title = await readTitle((await params).slug, viewer);
  return title ? { title: title.title } : {};
}

export default async function TitleModal({ params }: Props) {
  const viewer = await requirePageViewer();
  const details = await readDetails(viewer, (await params).slug);
  if (!details) notFound();
  return <TitleDetails {...details} isDialog />;
}
