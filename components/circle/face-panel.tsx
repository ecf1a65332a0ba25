import { AnswerForm } from "@/components/circle/answer-form";
import { AvatarPicker } from "@/components/circle/avatar-picker";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { Field } from "@/components/ui/field";
import { changeFace } from "@/lib/circle/actions";

type Props = { name: string; avatar: string; isDemo: boolean };

export function FacePanel({ name, avatar, isDemo }: Props) {
  return (
    <Panel id="face" title="You" about="How friends who may see you know you.">
      <AnswerForm action={changeFace} className="flex flex-col items-start gap-6">
        <Field
          label="Name"
          name="name"
          defaultValue={name}
          readOnly={isDemo}
          required
          maxLength={32}
          autoComplete="nickname"
          hint={isDemo ? "Demo friends keep their names." : undefined}
          className="w-full max-w-sm"
        />
        <AvatarPicker legend="Picture" chosen={avatar} />
        <SubmitButton>Save</SubmitButton>
      </AnswerForm>
    </Panel>
  );
}
