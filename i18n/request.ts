import { getRequestConfig } from "next-intl/server";
import { isLocale, locales } from "./locales";
import { allMessages } from "./messages";

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = requested !== undefined && isLocale(requested) ? requested : locales[0];
  return { locale, messages: await allMessages(locale), timeZone: "UTC" };
});
