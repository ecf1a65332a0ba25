import { createHash, randomBytes } from "node:crypto";
import { hasRealHost } from "@/lib/auth/read";
import { saveLink } from "@/lib/auth/write";

export type LinkPurpose = "setup" | "invite" | "reset";

const LINK_HOURS: Record<LinkPurpose, number> = { setup: 24, invite: 7 * 24, reset: 24 };

const SECRET_BYTES = 32;

function mintSecret() {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

/** What is stored of a secret: whoever reads the database cannot open the link. */
export function hashSecret(secret: string) {
  return createHash("sha256").update(secret).digest("hex");
}

/** Makes a link that works once; the address is only ever known here and to whoever it is shown to. */
export async function createLink(link: {
  baseUrl: string;
  purpose: LinkPurpose;
  role?: string;
  note?: string;
  viewerId?: string;
  createdBy?: string;
}) {
  const secret = mintSecret();
  const { baseUrl, ...rest } = link;
  await saveLink({ ...rest, tokenHash: hashSecret(secret), hours: LINK_HOURS[link.purpose] });
  return new URL(`/${link.purpose}/${secret}`, baseUrl).href;
}

/** The link that makes the first host account, printed at each start until there is one; a new one ends the last. */
export async function ensureSetupLink(baseUrl: string): Promise<string | null> {
  if (await hasRealHost()) return null;
  return createLink({ baseUrl, purpose: "setup" });
}
