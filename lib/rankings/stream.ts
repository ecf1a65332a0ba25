import { Socket } from "node:net";
import pg from "pg";
import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import { commandKinds, scoringKinds } from "@/lib/events/kinds";
import type { LogMark } from "@/lib/events/stream";

const folding = [...scoringKinds, ...commandKinds].map((kind) => `'${kind}'`).join(", ");

/** A log that is being copied out of the database. */
export type LogCopy = {
  socket: Socket; // paused; brings messages of the Postgres protocol, of which only whoever folds them makes sense, in memory that it reads over
  close: () => Promise<void>;
};

/** How far the log can be read now; undefined when it has fewer events than are asked for. */
export async function readReach(atLeast: number): Promise<LogMark | undefined> {
  const { rows } = await pool().query<LogMark>(
    `select xid::text, seq::text from event
     where xid < pg_snapshot_xmin(pg_current_snapshot())
       and (select count(*) from (select from event limit $1) first) = $1
     order by event.xid desc, event.seq desc limit 1`,
    [atLeast],
  );
  return rows.at(0);
}

/** Begins to copy what states are folded from, up to a mark, in binary rows of the fields that `EventRows` takes up. */
export async function copyLog({ xid, seq }: LogMark): Promise<LogCopy> {
  const reading = new OneBufferReading();
  const client = new pg.Client({
    ...{ connectionString: env().DATABASE_URL, keepAlive: true },
    stream: (connecting?: { ssl?: unknown }) => {
      return connecting?.ssl ? new Socket() : reading.socket; // what is ciphered passes through memory of its own
    },
  });
  client.on("error", () => undefined); // the socket tells it to whoever reads
  await client.connect();
  const { connection } = client as unknown as Wire;
  const socket = connection.stream;
  socket.pause();
  socket.removeAllListeners("data"); // the driver would make an object of every row
  reading.isReadOver = true;
  connection.query(
    `copy (select viewer_id, id, kind, title_id, viewing_id, corrected_at,
       case when detail ? 'duration'
         then (detail->>'position')::float8 / nullif((detail->>'duration')::float8, 0) end
     from event where (xid, seq) <= ('${BigInt(xid)}'::xid8, ${BigInt(seq)}) and title_id is not null
       and (kind in (${folding}) or detail ? 'duration')) to stdout (format binary)`,
  );
  return { socket, close: () => client.end().catch(() => undefined) };
}

/** The inside of the driver, which its types leave out. */
type Wire = { connection: { stream: Socket; query: (text: string) => void } };

const PIECE = 2 ** 16; // bytes

/**
 * A socket that reads into the same memory over and over. A log of gigabytes in buffers of its own each time would have
 * V8 stop everything to find out which of them are still needed.
 */
class OneBufferReading {
  isReadOver = false; // until then whoever listens may keep what comes
  readonly socket = new Socket({
    onread: {
      buffer: Buffer.allocUnsafeSlow(PIECE),
      callback: (length, buffer) => {
        const piece = buffer.subarray(0, length);
        this.socket.emit("data", this.isReadOver ? piece : Buffer.from(piece));
        return true;
      },
    },
  });
}
