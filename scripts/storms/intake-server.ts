import http from "node:http";
import { answerBatch } from "@/lib/events/door";

/** The door for batches alone, as a process that a test can kill: ready in a moment, where all of Matinee takes longer. */
const server = http.createServer(answerBatch);
server.listen(Number(process.env.PORT), "127.0.0.1", () => console.log("ready"));
process.on("disconnect", () => process.exit(0)); // whoever started it is gone
