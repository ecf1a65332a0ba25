import { AnswerForm } from "@/components/circle/answer-form";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { CaptionChoices } from "@/components/player/caption-choices";
import { Switch } from "@/components/ui/switch";
import { changePlayback } from "@/lib/playback/actions";
import type { PlaybackSettings } from "@/lib/playback/settings";

/** How trailers play for the viewer, in every browser they sign in with. */
export function PlaybackPanel({ settings }: { settings: PlaybackSettings }) {
  const { playsNext, previews, savesData, captions } = settings;
  return (
    <Panel
      id="playback"
      title="Playback"
      about="For every browser you sign in with. If your system asks for less motion or less data, Matinee follows that too."
    >
      <AnswerForm action={changePlayback} className="flex flex-col items-start gap-6">
        <div className="flex w-full flex-col gap-5">
          <Switch
            name="playsNext"
            label="Play the next trailer by itself"
            hint="After a countdown that you can stop. It does not count as something you chose."
            defaultChecked={playsNext}
          />
          <Switch
            name="previews"
            label="Muted previews"
            hint="On cards you dwell on, and behind the title of the evening."
            defaultChecked={previews}
          />
          <Switch
            name="savesData"
            label="Use less data"
            hint="Trailers play in their smallest size, and nothing plays unasked."
            defaultChecked={savesData}
          />
          <Switch name="captions" label="Captions" defaultChecked={captions.isOn} />
        </div>
        <CaptionChoices captions={captions} />
        <SubmitButton>Save playback</SubmitButton>
      </AnswerForm>
    </Panel>
  );
}
