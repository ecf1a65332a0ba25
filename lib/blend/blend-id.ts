import { AppError } from "@/lib/errors";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isBlendId(id: string) {
  return UUID.test(id);
}

/** The id in an address; to whoever asks with anything else there is nothing. */
export function blendIdIn(id: string): string {
  if (!isBlendId(id)) throw new AppError("notFound");
  return id.toLowerCase();
}
