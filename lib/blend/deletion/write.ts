import { GRACE_SECONDS } from "@/lib/blend/deletion/grace";
import { pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { announce } from "@/lib/rankings/write";
import type { ViewerId } from "@/lib/session";

/** Closes a blend for everybody, its owner included. Only the owner may. */
export async function deleteBlend(ownerId: ViewerId, blendId: string) {
  const { rowCount } = await pool().query(
    "update blend set deleted_at = now() where id = $2 and owner_id = $1 and deleted_at is null",
    [ownerId, blendId],
  );
  if (rowCount === 0) throw new AppError("notFound");
  await announce("blends");
}

/** Brings a deleted blend back with all that was in it, while it is there. Only the owner may. */
export async function restoreBlend(ownerId: ViewerId, blendId: string) {
  const { rowCount } = await pool().query(
    `update blend set deleted_at = null where id = $2 and owner_id = $1
       and deleted_at > now() - make_interval(secs => $3)`,
    [ownerId, blendId, GRACE_SECONDS],
  );
  if (rowCount === 0) throw new AppError("notFound", "That blend is gone for good.");
  await announce("blends");
}

/** Erases deleted blends that can be taken back no more, with every history that was brought to them. */
export async function eraseDeletedBlends() {
  await pool().query("delete from blend where deleted_at <= now() - make_interval(secs => $1)", [
    GRACE_SECONDS,
  ]);
}
