import createMDX from "@next/mdx";
import createNextIntlPlugin from "next-intl/plugin";

// Messages are compiled at build time, so that no page carries a parser of them; i18n/messages.ts imports what it names.
const withIntl = createNextIntlPlugin({
  requestConfig: "./i18n/request.ts",
  experimental: { messages: { path: "./messages", locales: "infer", format: "json", precompile: true } },
});
// Plugins by name: Turbopack cannot take functions.
const withMDX = createMDX({
  options: { remarkPlugins: ["remark-gfm", "remark-math"], rehypePlugins: ["rehype-katex"] },
});

/** `BASE_PATH=/lab` when the site is served below the root of its host; no trailing slash. */
const basePath = (process.env.BASE_PATH ?? "").replace(/\/+$/, "");
/** `SITE_URL=https://example.org` gives absolute addresses: canonical, hreflang, sitemap. */
const siteUrl = (process.env.SITE_URL ?? "").replace(/\/+$/, "");

/** @type {import("next").NextConfig} */
const config = {
  output: "export",
  trailingSlash: true,
  basePath,
  pageExtensions: ["ts", "tsx", "mdx"],
  // `npm test` checks the types; who only starts the site need not wait for it.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  allowedDevOrigins: ["127.0.0.1"],
  env: { NEXT_PUBLIC_BASE_PATH: basePath, NEXT_PUBLIC_SITE_URL: siteUrl },
  experimental: { globalNotFound: true },
};

export default withIntl(withMDX(config));
