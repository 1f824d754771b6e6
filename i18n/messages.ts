import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { AbstractIntlMessages } from "next-intl";
import type { Locale } from "./locales";

/**
 * All messages of a language: `messages/<locale>/<namespace>.json` under `<namespace>`, compiled by the build (next.config.js).
 * Read at build time, by the server alone; a page hands to its client components only what they name (`ClientMessages`).
 */
export async function allMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const files = readdirSync(join(process.cwd(), "messages", locale)).filter((name) => name.endsWith(".json"));
  const read = files.map(async (file) => {
    const name = file.slice(0, -".json".length);
    const { default: messages } = await import(`../messages/${locale}/${name}.json`);
    return [name, messages] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}
