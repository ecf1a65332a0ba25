import { type ConsentAnswers, type ConsentChoice, NOTHING_GRANTED } from "@/lib/circle/consent";
import { pool } from "@/lib/db";
import type { Role, ViewerId } from "@/lib/session";
import type { Maturity } from "@/lib/titles/maturity";

export type ConsentAnswer = { choice: ConsentChoice; granted: boolean; decidedAt: Date };

/** Every answer a viewer gave, newest first, and which of them are in force. */
export async function readChoices(viewerId: ViewerId) {
  const { rows: history } = await pool().query<ConsentAnswer>(
    `select choice, granted, decided_at as "decidedAt" from consent where viewer_id = $1 order by id desc`,
    [viewerId],
  );
  const answers: ConsentAnswers = { ...NOTHING_GRANTED };
  for (const { choice, granted } of history.toReversed()) answers[choice] = granted;
  return { answers, history };
}

/** In how many browsers a viewer is signed in. */
export async function countSignIns(viewerId: ViewerId) {
  const { rows } = await pool().query<{ count: number }>(
    `select count(*)::int as count from sign_in
     where viewer_id = $1 and revoked_at is null and expires_at > now()`,
    [viewerId],
  );
  return rows[0].count;
}

export type CircleFriend = {
  id: string;
  name: string;
  avatar: string;
  origin: "real" | "demo";
  role: Role;
  maturityCeiling: Maturity | null; // the most that a host lets them see
  createdAt: Date;
  lastSignIn: Date | null;
  eventCount: number;
};

/** Everyone who can sign in, hosts and then the eldest first: what the host page lists. */
export async function readFriends() {
  const { rows } = await pool().query<CircleFriend>(
    `select v.id, v.name, v.avatar, v.origin, v.role, v.created_at as "createdAt",
       v.maturity_ceiling as "maturityCeiling",
       (select max(s.created_at) from sign_in s where s.viewer_id = v.id) as "lastSignIn",
       (select count(*)::int from event e where e.viewer_id = v.id) as "eventCount"
     from viewer v where v.origin in ('real', 'demo')
     order by v.origin desc, v.role <> 'host', v.created_at, v.name`,
  );
  return rows;
}

/** One of those friends, or null. */
export async function readFriend(viewerId: string) {
  const { rows } = await pool().query<{
    id: string;
    name: string;
    origin: "real" | "demo";
    role: Role;
  }>("select id, name, origin, role from viewer where id = $1 and origin in ('real', 'demo')", [
    viewerId,
  ]);
  return rows.at(0) ?? null;
}

export type AudienceCount = { demo: number; synthetic: number };

/** How many made-up viewers there are. */
export async function countDemoAudience() {
  const { rows } = await pool().query<AudienceCount>(
    `select count(*) filter (where origin = 'demo')::int as demo,
       count(*) filter (where origin = 'synthetic')::int as synthetic from viewer`,
  );
  return rows[0];
}

export type ListedTitle = {
  id: string;
  title: string;
  year: number;
  source: "shipped" | "imported";
  isWithdrawn: boolean;
};

export async function readTitleList() {
  const { rows } = await pool().query<ListedTitle>(
    `select id, title, year, source, withdrawn_at is not null as "isWithdrawn"
     from title where source <> 'jellyfin' order by title, id`,
  );
  return rows;
}

export async function readDatabaseBytes() {
  const { rows } = await pool().query<{ bytes: string }>(
    "select pg_database_size(current_database()) as bytes",
  );
  return Number(rows[0].bytes);
}
