/** Bundles the harness with the site's own worker file and serves it with the site's public folder. */
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** @param name a folder of its own in .cache, so that two builds do not meet. */
export async function serveHarness(name: string): Promise<Served> {
  const outDir = `${root}.cache/${name}`;
  const config = {
    configFile: false,
    root: `${root}tests/browser/harness`,
    publicDir: `${root}public`,
    resolve: { alias: { "@": root.replace(/\/$/, "") } },
    define: { "process.env.NEXT_PUBLIC_BASE_PATH": '""' },
    worker: { format: "es" },
    logLevel: "error",
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
    preview: { port: 0, host: "localhost" },
  } as const;
  await build(config);
  const server = await preview(config);
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error("the harness got no address");
  return { url, close: () => server.close() };
}
