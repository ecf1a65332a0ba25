"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "@/components/ui/button";

/** The button that sends an AnswerForm; it fades and sends nothing more while the answer is on its way. */
export function SubmitButton({ className = "", ...rest }: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      aria-disabled={pending || undefined} // and not disabled, which would take the keyboard's focus away
      className={`group-aria-busy/form:cursor-progress group-aria-busy/form:opacity-60 ${className}`}
      {...rest}
    />
  );
}
