"use client";

import { Choices } from "@/components/lab/choices";
import { Field } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";

/** Fields and switches in each of their states. */
export function FormSamples() {
  return (
    <form
      className="grid gap-6 sm:grid-cols-2"
      aria-label="Samples"
      onSubmit={(event) => event.preventDefault()}
    >
      <Field label="Name" defaultValue="Ada" />
      <Field label="Name, empty" placeholder="What friends call you" hint="Others see it." />
      <Field label="Name, refused" defaultValue="Ada" error="Somebody already has this name." />
      <Field label="Name, disabled" defaultValue="Ada" disabled />
      <Choices
        label="One of a few"
        hint="The browser's own list."
        options={[
          { value: "viewing", words: "Largest weight of a viewing" },
          { value: "sum", words: "Sum of all weights" },
        ]}
      />
      <div className="flex flex-col gap-4">
        <Switch label="Off" hint="A real checkbox." />
        <Switch label="On" defaultChecked />
        <Switch label="Disabled" disabled />
      </div>
    </form>
  );
}
