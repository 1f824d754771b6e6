/** Answers a request with a file of out/: directory index, 404.html, types, compression, caching, security headers. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { contentSecurityPolicy, fixedHeaders, inlineScriptHashes } from "./headers.mjs";
import { filesBelow, out } from "./sources.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
};
/** Already compressed: not worth a second time. */
const packed = new Set([".png", ".jpg", ".woff2", ".bin"]);
const compress = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};

/** Files as last read, with what was computed from them. Keyed by path; a changed file is read anew. */
const cache = new Map();

async function load(path) {
  const info = await stat(path).catch(() => null);
  if (!info?.isFile()) return info?.isDirectory() ? "directory" : null;
  const known = cache.get(path);
  if (known?.time === info.mtimeMs && known.size === info.size) return known;
  const body = await readFile(path);
  const extension = extname(path);
  const file = {
    time: info.mtimeMs,
    size: info.size,
    body,
    extension,
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
    policy: contentSecurityPolicy(extension === ".html" ? inlineScriptHashes(body.toString("utf8")) : []),
    encoded: {},
  };
  cache.set(path, file);
  return file;
}

/** Compresses, one after the other, what every first visit asks for, so that no visitor waits for it. */
export async function warm() {
  const files = filesBelow(out).filter((path) => /[\\/]_next[\\/].*\.(js|css)$|simd\.wasm$/.test(path));
  for (const path of files) {
    const file = await load(path);
    file.encoded.br ??= compress.br(file.body);
    await file.encoded.br;
  }
}

/** The path inside out/ that a URL asks for, or null where it leaves out/ or names a hidden file. */
function inside(url, base) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0]);
  } catch {
    return null;
  }
  if (!path.startsWith(`${base}/`) || path.includes("\0")) return null;
  const name = normalize(path.slice(base.length)).replaceAll("\\", "/");
  return name.split("/").some((part) => part.startsWith(".")) ? null : name;
}

export async function answer(request, response, base) {
  const url = request.url ?? "/";
  const query = /\?[^#]*/.exec(url)?.[0] ?? "";
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...fixedHeaders, Allow: "GET, HEAD" }).end();
    return;
  }
  if (base !== "" && (url === "/" || url === base)) {
    response.writeHead(308, { ...fixedHeaders, Location: `${base}/` }).end();
    return;
  }
  const name = inside(url, base);
  let file = name === null ? null : await load(join(out, name));
  if (file === "directory") {
    if (!name.endsWith("/")) {
      response.writeHead(308, { ...fixedHeaders, Location: `${base}${encodeURI(name)}/${query}` }).end();
      return;
    }
    file = await load(join(out, name, "index.html"));
  }
  const missing = file === null || file === "directory";
  const found = missing ? await load(join(out, "404.html")) : file;
  if (found === null || found === "directory") {
    response
      .writeHead(404, { ...fixedHeaders, "Content-Type": "text/plain" })
      .end("Nothing is built here: npm run build");
    return;
  }
  await send(request, response, found, missing ? 404 : 200, name?.startsWith("/_next/static/") ?? false);
}

async function send(request, response, file, status, immutable) {
  const headers = {
    ...fixedHeaders,
    "Content-Security-Policy": file.policy,
    "Content-Type": types[file.extension] ?? "application/octet-stream",
    "Cache-Control": immutable && status === 200 ? "public, max-age=31536000, immutable" : "no-cache",
    Vary: "Accept-Encoding",
    ETag: file.etag,
  };
  if (status === 200 && request.headers["if-none-match"] === file.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const accepted = request.headers["accept-encoding"] ?? "";
  const encoding = packed.has(file.extension) ? null : ["br", "gzip"].find((name) => accepted.includes(name));
  let body = file.body;
  if (encoding) {
    file.encoded[encoding] ??= compress[encoding](file.body);
    body = await file.encoded[encoding];
    headers["Content-Encoding"] = encoding;
  }
  headers["Content-Length"] = body.length;
  response.writeHead(status, headers);
  response.end(request.method === "HEAD" ? undefined : body);
}
