"use client";

import { type ComponentProps, useState } from "react";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";

/** A passphrase that can be shown while it is typed, which spares typing it twice. */
export function PassphraseField(props: ComponentProps<typeof Field>) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="relative">
      <Field
        required
        autoCapitalize="none"
        spellCheck={false}
        {...props}
        type={isShown ? "text" : "password"}
      />
      <IconButton
        icon={isShown ? "hide" : "show"}
        label={isShown ? "Hide passphrase" : "Show passphrase"}
        look="bare"
        size="small"
        className="absolute end-1.5 top-7.5"
        onClick={() => setShown(!isShown)}
      />
    </div>
  );
}
