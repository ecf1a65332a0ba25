"use client";

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
} from "react";
import { FormMessage } from "@/components/circle/form-message";
import { reached } from "@/components/circle/reached";
import type { FormAction } from "@/lib/form-answer";

const IS_SERVER = typeof window === "undefined"; // which writes the action itself into the form, for browsers without scripts

type Props = {
  action: FormAction;
  children: ReactNode;
  className?: string;
  /** Empties the form after a success, where what was typed should not stay on the screen. */
  clears?: boolean;
};

/** A form around a server action, with its answer below. Without scripts the browser sends it itself. */
export function AnswerForm({ action, children, className, clears = false }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const isSent = useRef(false); // known at once, while what a second click meets is rendered a moment later
  const [answer, dispatch, isPending] = useActionState(IS_SERVER ? action : reached(action), null);

  useEffect(() => {
    if (!isPending) isSent.current = false;
  }, [isPending]);
  useEffect(() => {
    if (answer?.ok && clears) form.current?.reset();
  }, [answer, clears]);

  function submit(event: FormEvent<HTMLFormElement>) {
    // sending it by hand keeps what was typed, which React would wipe after any answer
    event.preventDefault();
    if (isPending || isSent.current) return;
    isSent.current = true;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const fields = new FormData(event.currentTarget, submitter);
    startTransition(() => dispatch(fields));
  }

  return (
    <form
      ref={form}
      action={dispatch}
      onSubmit={submit}
      aria-busy={isPending}
      className={`group/form ${className ?? ""}`}
    >
      {children}
      <FormMessage answer={isPending ? null : answer} />
    </form>
  );
}
