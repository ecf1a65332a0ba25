import type { CaptionSettings } from "@/lib/playback/settings";
import { CaptionLook } from "./caption-look";
import { ChapterList } from "./chapter-list";
import { ShortcutHelp } from "./notices";
import type { Chapters } from "./use-chapters";
import type { Panel } from "./use-panels";

type Props = {
  panel: Panel | null;
  captions: CaptionSettings;
  onCaptions: (change: Partial<CaptionSettings>) => void;
  chapters: Chapters;
  onSeek: (seconds: number) => void;
  togglePanel: (panel: Panel) => void;
};

/** What lies over the corner of the picture at the viewer's wish. */
export function StagePanel({ panel, captions, onCaptions, chapters, onSeek, togglePanel }: Props) {
  switch (panel) {
    case null:
      return null;
    case "help":
      return <ShortcutHelp onClose={() => togglePanel(panel)} />;
    case "chapters":
      return (
        <ChapterList chapters={chapters} onChoose={onSeek} onClose={() => togglePanel(panel)} />
      );
    case "captions":
      return (
        <CaptionLook captions={captions} onChange={onCaptions} onClose={() => togglePanel(panel)} />
      );
  }
}
