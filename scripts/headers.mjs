/** The headers every answer carries, and the content security policy of a page. */
import { createHash } from "node:crypto";

export const fixedHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(self), microphone=(), geolocation=(), payment=(), usb=()",
};

/** Inline scripts of a page, by hash: Next writes the page's data into them, so they differ from page to page. */
export function inlineScriptHashes(html) {
  const scripts = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
  return [...new Set([...scripts].map(([, text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`))];
}

/**
 * Everything from this origin, nothing inline but what the page came with; WebAssembly may compile, `eval` may not run.
 * Styles are the exception: formulas and diagrams are placed by style attributes.
 */
export function contentSecurityPolicy(scriptHashes) {
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scriptHashes].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "connect-src 'self' blob: data:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
}
