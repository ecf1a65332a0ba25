import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Stage } from "@/components/stage/stage";
import { isDemoStaffOffered } from "@/lib/demo/mode";
import { requireStage } from "@/lib/session";
import { stageAddress } from "@/lib/stage/schema";
import { readStage } from "@/lib/stage/stage";

export const metadata: Metadata = { title: "Stage" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StagePage({ searchParams }: Props) {
  await requireStage();
  const asked = stageAddress.parse(await searchParams);
  const stage = await readStage(asked);
  if (!stage) notFound();
  return (
    <Stage
      key={`${stage.left.id} ${stage.right.id} ${asked.seed}`}
      {...stage}
      seed={asked.seed}
      isTouring={asked.tour}
      isRewinding={asked.tour && asked.rewind}
      mayRewind={isDemoStaffOffered()}
    />
  );
}
