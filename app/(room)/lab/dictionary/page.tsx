import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Metadata } from "next";
import { PanelPage } from "@/components/circle/panel";
import { Dictionary } from "@/components/lab/dictionary";
import { LabLink } from "@/components/lab/lab-link";
import { parseDictionary } from "@/lib/exports/dictionary";
import { requirePageRole } from "@/lib/session";

export const metadata: Metadata = { title: "Data dictionary" };

export default async function DictionaryPage() {
  await requirePageRole("researcher");
  const markdown = await readFile(path.resolve("docs/data-dictionary.md"), "utf8");
  return (
    <PanelPage title="Data dictionary">
      <p className="mb-6">
        <LabLink panel="#export" />
      </p>
      <Dictionary blocks={parseDictionary(markdown)} />
    </PanelPage>
  );
}
