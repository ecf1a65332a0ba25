"use client";

import { type SubmitEvent, useState } from "react";
import { Choices } from "@/components/lab/choices";
import { DatasetList } from "@/components/lab/dataset-list";
import { ExportFilter } from "@/components/lab/export-filter";
import { FORMATS, FormatChoice } from "@/components/lab/export-formats";
import { ExportPrivacy } from "@/components/lab/export-privacy";
import { ExportProgress } from "@/components/lab/export-progress";
import { useExport } from "@/components/lab/use-export";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

/** One form: every button sends what is chosen above it to the address of its own file. */
export function ExportForm() {
  const [format, setFormat] = useState("csv");
  const { state, start, cancel } = useExport();
  const maySplit = FORMATS.some(({ name, splits }) => name === format && splits);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const button = event.nativeEvent.submitter;
    const action = button?.getAttribute("formaction") ?? "/api/exports/bundle";
    void start(`${action}?${queryOf(event.currentTarget)}`);
  }

  return (
    <form method="get" action="/api/exports/bundle" onSubmit={submit} className="space-y-8">
      <Group title="What" about="Left as it is: everything of friends who agreed.">
        <ExportFilter />
      </Group>
      <Group title="How veiled" about="Words that friends typed never leave, whatever is chosen.">
        <ExportPrivacy />
      </Group>
      <Group
        title="Everything, as one zip"
        about="With a readme, schema, dictionary, row counts, checksums and the filter used."
      >
        <div className="space-y-4">
          <FormatChoice chosen={format} onChoose={setFormat} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Choices
              label="Split"
              name="split"
              disabled={!maySplit}
              options={[
                { value: "", words: "none" },
                { value: "temporal", words: "by time" },
                { value: "leave-last-out", words: "leave the last out" },
              ]}
              hint={maySplit ? "Adds train, valid and test files." : "Not for this format."}
            />
            <Field
              label="Licence"
              name="licence"
              maxLength={80}
              placeholder="not stated"
              hint="As the manifest will state it."
            />
          </div>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <Button type="submit">Download zip</Button>
            <div className="min-w-0 flex-1 basis-64">
              <ExportProgress state={state} onCancel={cancel} />
            </div>
          </div>
        </div>
      </Group>
      <Group title="One dataset">
        <DatasetList />
      </Group>
    </form>
  );
}

function Group(props: { title: string; about?: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="text-base font-semibold">{props.title}</h3>
      {props.about && <p className="mt-1 text-sm text-ink-muted">{props.about}</p>}
      <div className="mt-3">{props.children}</div>
    </section>
  );
}

/** The fields that were filled in, repeated ones as they are. */
function queryOf(form: HTMLFormElement) {
  const given = [...new FormData(form)].filter(([, value]) => value !== "");
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
}
