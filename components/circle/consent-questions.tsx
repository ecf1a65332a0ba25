import { Switch } from "@/components/ui/switch";
import { type ConsentAnswers, consentWording } from "@/lib/circle/consent";

/** The three choices in plain words; each says what happens when it is off. */
export function ConsentQuestions({ answers }: { answers: ConsentAnswers }) {
  return (
    <div className="divide-y divide-line rounded-panel border border-line bg-ground/40">
      {QUESTION_ORDER.map((choice) => (
        <Switch
          key={choice}
          name={choice}
          label={consentWording[choice].question}
          hint={consentWording[choice].meaning}
          defaultChecked={answers[choice]}
          className="p-4"
        />
      ))}
    </div>
  );
}

// what helps the circle first, what leaves it last
const QUESTION_ORDER = ["helps_others", "visible_by_name", "research_export"] as const;
