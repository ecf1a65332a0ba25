import type { Metadata } from "next";
import { Panel, PanelPage } from "@/components/circle/panel";
import { AvatarSamples } from "@/components/design/avatar-samples";
import { BlendSamples } from "@/components/design/blend-samples";
import { ButtonSamples, IconSamples } from "@/components/design/button-samples";
import { CardSamples } from "@/components/design/card-samples";
import { ChartSamples } from "@/components/design/chart-samples";
import { ColourSamples } from "@/components/design/colour-samples";
import { DetailSamples } from "@/components/design/detail-samples";
import { EndSamples } from "@/components/design/end-samples";
import { FeedbackSamples } from "@/components/design/feedback-samples";
import { FormSamples } from "@/components/design/form-samples";
import { InsightSamples } from "@/components/design/insight-samples";
import { LibrarySamples } from "@/components/design/library-samples";
import { MeasureSamples } from "@/components/design/measure-samples";
import { MessageSamples } from "@/components/design/message-samples";
import { MotionSamples } from "@/components/design/motion-samples";
import { PlayerSamples } from "@/components/design/player-samples";
import { PredictorSamples } from "@/components/design/predictor-samples";
import { RowSamples } from "@/components/design/row-samples";
import { TypeSamples } from "@/components/design/type-samples";
import { readTokens } from "@/lib/design/read";
import { readSampleTitles } from "@/lib/design/sample-titles";
import { requirePageRole } from "@/lib/session";

export const metadata: Metadata = { title: "Design" };

export default async function DesignPage() {
  const viewer = await requirePageRole("researcher");
  const [tokens, titles] = await Promise.all([readTokens(), readSampleTitles(viewer)]);
  return (
    <PanelPage title="Design">
      <Panel id="colours" title="Colours" about="A dark cinema, ivory print, brass fittings.">
        <ColourSamples colours={tokens.colours} />
      </Panel>
      <Panel
        id="type"
        title="Type"
        about="Bricolage Grotesque for headings, Instrument Sans to read."
      >
        <TypeSamples texts={tokens.texts} />
      </Panel>
      <Panel id="measures" title="Measures" about="Distances, corners and shadows.">
        <MeasureSamples {...tokens} />
      </Panel>
      <Panel id="motion" title="Motion" about="Short, and none for whoever asked for less.">
        <MotionSamples motions={tokens.motions} eases={tokens.eases} />
      </Panel>
      <Panel
        id="buttons"
        title="Buttons"
        about="Every look and size, and those that cannot be pressed."
      >
        <ButtonSamples />
      </Panel>
      <Panel id="icons" title="Drawings" about="Each stands beside words, or carries them unseen.">
        <IconSamples />
      </Panel>
      <Panel id="forms" title="Forms" about="Fields, lists and switches in each of their states.">
        <FormSamples />
      </Panel>
      <Panel
        id="feedback"
        title="Feedback"
        about="What answers an act, and what waits for an answer."
      >
        <FeedbackSamples />
      </Panel>
      <Panel
        id="messages"
        title="Messages"
        about="In passing, on a page, or where nothing else is."
      >
        <MessageSamples />
      </Panel>
      <Panel
        id="details"
        title="Of a title"
        about="Facts, reasons and pictures, and their outline."
      >
        <DetailSamples titles={titles} />
      </Panel>
      <Panel id="cards" title="Cards" about="Dwell on one and it grows, as it does in a row.">
        <CardSamples titles={titles} />
      </Panel>
      <Panel
        id="rows"
        title="Rows"
        about="The billboard above them; held, ranked, begun and picked."
      >
        <RowSamples titles={titles} />
      </Panel>
      <Panel id="player" title="Over the picture" about="What the player shows and says.">
        <PlayerSamples />
      </Panel>
      <Panel id="end" title="The end" about="What follows the last second, and what comes next.">
        <EndSamples titles={titles} />
      </Panel>
      <Panel
        id="charts"
        title="Charts"
        about="Drawn by the server, with words for who cannot see them."
      >
        <ChartSamples titles={titles} />
      </Panel>
      <Panel id="insights" title="Insights" about="Every chart of a year that nobody had.">
        <InsightSamples />
      </Panel>
      <Panel id="blend" title="Blend" about="What friends argue with, and what comes of it.">
        <BlendSamples titles={titles} />
      </Panel>
      <Panel id="likely" title="Will I like it?" about="Known, plain, or too early to say.">
        <PredictorSamples titles={titles} />
      </Panel>
      <Panel id="library" title="Libraries" about="Titles without a trailer, and bringing more in.">
        <LibrarySamples />
      </Panel>
      <Panel id="avatars" title="Faces" about="What friends choose from.">
        <AvatarSamples />
      </Panel>
    </PanelPage>
  );
}
