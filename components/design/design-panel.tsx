import { Panel } from "@/components/circle/panel";
import { ButtonLink } from "@/components/ui/button";

/** The way to the style page. */
export function DesignPanel() {
  return (
    <Panel
      id="design"
      title="Design"
      about="What every screen is made of: colours with their contrast, type, motion, and each part in each state."
    >
      <ButtonLink href="/design" look="outline">
        Open the style page
      </ButtonLink>
    </Panel>
  );
}
