import { type SignedInRow, VIEWER_COLUMNS } from "@/lib/auth/read";
import { pool } from "@/lib/db";
import type { StageFriend } from "@/lib/stage/friend";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A demo friend by id; null for every other account, demo host and demo researcher included. */
export async function readDemoFriend(id: string): Promise<Omit<SignedInRow, "signInId"> | null> {
  if (!UUID.test(id)) return null;
  const { rows } = await pool().query<Omit<SignedInRow, "signInId">>({
    name: "read-demo-friend",
    text: `select ${VIEWER_COLUMNS} from viewer v
      where v.id = $1 and v.origin = 'demo' and v.role = 'friend'`,
    values: [id],
  });
  return rows.at(0) ?? null;
}

/** The demo friends, by name. */
export async function readDemoFriends(): Promise<StageFriend[]> {
  const { rows } = await pool().query<StageFriend>(
    "select id, name, avatar from viewer where origin = 'demo' and role = 'friend' order by lower(name)",
  );
  return rows;
}
