import { connect, createServer, type Socket } from "node:net";
import { freePort } from "@/scripts/database/cluster";

/** A loopback relay to the database that a test can cut and mend. */
export async function openBreakableLink(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const port = await freePort();
  const sockets = new Set<Socket>();
  const relay = () =>
    createServer((near) => {
      const far = connect(Number(target.port || 5432), target.hostname);
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on("error", () => undefined);
        socket.on("close", () => {
          sockets.delete(socket);
          (socket === near ? far : near).destroy();
        });
      }
      near.pipe(far).pipe(near);
    });
  let server = relay();
  const listen = () => new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  await listen();
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    async cut() {
      const closed = new Promise((done) => server.close(done));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async mend() {
      server = relay();
      await listen();
    },
  };
}
