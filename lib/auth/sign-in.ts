import { countTry, forgetTries } from "@/lib/auth/limits";
import { isPassphrase } from "@/lib/auth/passphrase";
import { readCredentials, readDemoViewer } from "@/lib/auth/read";
import { isDemoStaffOffered } from "@/lib/demo/mode";
import { AppError } from "@/lib/errors";

/** The viewer whose name and passphrase these are; throws otherwise, after the same work for any name. */
export async function checkPassphrase(claim: {
  name: string;
  passphrase: string;
  address: string;
}) {
  const nameKey = `${claim.name.toLowerCase()}|${claim.address}`;
  await countTry("address", claim.address);
  await countTry("nameAndAddress", nameKey);
  const viewer = await readCredentials(claim.name);
  const matches = await isPassphrase(claim.passphrase, viewer?.passphraseHash);
  if (!viewer || !matches) throw new AppError("wrongPassphrase");
  await forgetTries("nameAndAddress", nameKey);
  return viewer.id;
}

/** The demo viewer of this name; the caller has made sure that demo mode is on. */
export async function checkDemo(claim: { name: string; address: string }) {
  await countTry("demo", claim.address);
  const viewer = await readDemoViewer(claim.name);
  if (!viewer || (viewer.role !== "friend" && !isDemoStaffOffered()))
    throw new AppError("notFound", "There is no demo friend of this name.");
  return viewer.id;
}
