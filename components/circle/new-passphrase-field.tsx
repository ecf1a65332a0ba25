import { PassphraseField } from "@/components/circle/passphrase-field";
import { LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE } from "@/lib/auth/passphrase";

/** Where a new passphrase is chosen. */
export function NewPassphraseField({ label }: { label: string }) {
  return (
    <PassphraseField
      label={label}
      name="passphrase"
      autoComplete="new-password"
      minLength={SHORTEST_PASSPHRASE}
      maxLength={LONGEST_PASSPHRASE}
      hint={`At least ${SHORTEST_PASSPHRASE} characters; four odd words make a good one.`}
    />
  );
}
