import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { toLocale } from "./locales";
import { allMessages } from "./messages";

/**
 * Gives client components below it the messages of the named namespaces and no others, so that a page carries only its own words.
 * A page wraps what it renders: `<ClientMessages namespaces={["fire", "controls"]}>`. Providers nest; the inner one replaces the outer.
 */
export async function ClientMessages({ namespaces, children }: { namespaces: readonly string[]; children: ReactNode }) {
  const locale = toLocale(await getLocale());
  const all = await allMessages(locale);
  const messages = Object.fromEntries(
    namespaces.map((name) => {
      const found = all[name];
      if (found === undefined) throw new Error(`messages/${locale}/${name}.json is missing`);
      return [name, found];
    }),
  );
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
}
