import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";

/** The button that sends an AnswerForm; it fades while the answer is on its way. */
export function SubmitButton({ className = "", ...rest }: ComponentProps<typeof Button>) {
  return (
    <Button
      type="submit"
      className={`group-aria-busy/form:cursor-progress group-aria-busy/form:opacity-60 ${className}`}
      {...rest}
    />
  );
}
