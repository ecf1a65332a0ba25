"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { AnswerForm } from "@/components/circle/answer-form";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { showToast } from "@/components/ui/toasts";
import { giveCodeUp, lookAtCode } from "@/lib/jellyfin/actions";

const LOOK_EVERY_MILLISECONDS = 2_000;

type Props = { code: string; address: string };

/** A code to enter on the server; looks until that was done. */
export function CodePanel({ code, address }: Props) {
  const router = useRouter();
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const state = await lookAtCode().catch(() => "waiting" as const); // without a network: again in a moment
      if (isOver) return;
      if (state === "waiting") timer = setTimeout(look, LOOK_EVERY_MILLISECONDS);
      else {
        if (state === "over") showToast("That code is no longer good.");
        router.refresh();
      }
    };
    timer = setTimeout(look, LOOK_EVERY_MILLISECONDS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [router]);

  return (
    <Panel
      id="code"
      title="Quick Connect"
      about={`Waiting for ${address}. This page goes on by itself.`}
    >
      <p>
        In Jellyfin, open your picture, then <strong>Quick Connect</strong>, and enter this code:
      </p>
      <p
        role="status"
        aria-label="Quick Connect code"
        className="my-4 font-display text-title tracking-[0.2em]"
      >
        {code}
      </p>
      <AnswerForm action={giveCodeUp}>
        <SubmitButton look="outline">Give up</SubmitButton>
      </AnswerForm>
    </Panel>
  );
}
