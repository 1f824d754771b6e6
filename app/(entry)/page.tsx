import type { Metadata } from "next";
import { assetPath } from "@/components/site/paths";

export const metadata: Metadata = {
  title: "Lightweight Networks · 轻量网络",
  robots: { index: false },
};

/**
 * `/` knows no language: entry.js goes to the saved one, else to the browser's, keeping query and hash. Without JavaScript the
 * document refreshes to English; both links are there in any case.
 */
export default function Entry() {
  return (
    <main style={{ fontFamily: "sans-serif", maxWidth: "40rem", margin: "20vh auto 0", padding: "0 1rem" }}>
      <script src={assetPath("/entry.js")} />
      <noscript>
        <meta httpEquiv="refresh" content={`0; url=${assetPath("/en/")}`} />
      </noscript>
      <h1 style={{ fontSize: "1.5rem" }}>Lightweight Networks · 轻量网络</h1>
      <p>
        <a href={assetPath("/en/")} lang="en">
          English
        </a>
        {" · "}
        <a href={assetPath("/zh/")} lang="zh-CN">
          简体中文
        </a>
      </p>
    </main>
  );
}
