/** `npm start`: serves the built site from out/ on localhost:3000 or PORT, below BASE_PATH if the build was. */
import { createServer } from "node:http";
import { networkInterfaces } from "node:os";
import { answer, warm } from "./static.mjs";

const wanted = process.env.PORT ?? "3000";
const port = Number(wanted);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT must be a whole number up to 65535; "${wanted}" is not.`);
  process.exit(1);
}
const base = (process.env.BASE_PATH ?? "").replace(/\/+$/, "");

// A link carries a diagram's whole state, so request lines may be long.
const server = createServer({ maxHeaderSize: 128 * 1024 }, (request, response) => {
  answer(request, response, base).catch((error) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain" });
    response.end("The server could not answer this request.");
  });
});

server.on("error", (error) => {
  if (error.code === "EADDRINUSE") {
    console.error(`Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`);
  } else if (error.code === "EACCES") {
    console.error(`This user may not open port ${port}. Choose one above 1023: PORT=3000 npm start`);
  } else {
    console.error(`The server cannot start: ${error.message}`);
  }
  process.exit(1);
});

server.listen(port, () => {
  const { port: opened } = server.address();
  const lan = Object.values(networkInterfaces())
    .flat()
    .find((net) => net?.family === "IPv4" && !net.internal);
  console.log(`Lightweight Networks is at http://localhost:${opened}${base}/`);
  if (lan) console.log(`From another device on this network: http://${lan.address}:${opened}${base}/`);
  console.log("Press Ctrl+C to stop.");
  warm().catch(() => {
    // Without a build every request is answered with what to do.
  });
});

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
