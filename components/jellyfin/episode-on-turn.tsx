import { formatRuntime } from "@/components/browse/title-facts";

export type ShownEpisode = { name: string; seconds: number; resumeSeconds: number };

type Props = { episode: Promise<ShownEpisode | null> };

/** Which episode Play plays, once the server has said so. */
export async function EpisodeOnTurn({ episode }: Props) {
  const known = await episode;
  if (!known) return null;
  const { name, seconds, resumeSeconds } = known;
  const left = Math.ceil((seconds - resumeSeconds) / 60);
  return (
    <p className="text-ink-muted">
      {resumeSeconds > 0 ? "Goes on with " : "Next: "}
      <strong className="text-ink">{name}</strong>
      {resumeSeconds > 0 && left > 0 && `, ${formatRuntime(left)} left`}
    </p>
  );
}
