/** N5's own pair before there is one, and with numbers that are made up here. */
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AnswerList, Pair } from "@/components/diagrams/plots/Pair";
import { PairMeasured } from "@/components/diagrams/plots/PairMeasured";
import { compared, pairNetworks } from "@/components/diagrams/plots/pairNetworks";
import type { MeasuredPair, PairSide } from "@/lib/facts/measured";
import { TRAINED } from "@/lib/graph/networks/trained";
import controls from "@/messages/en/controls.json";
import object from "@/messages/en/object.json";
import english from "@/messages/en/shufflenetPlot.json";
import chinese from "@/messages/zh/shufflenetPlot.json";

const side = (top1: readonly number[], seeds = top1.map((_, i) => i)): PairSide => ({
  seeds,
  top1,
  epochs: 16,
  n: 5000,
  weights: top1.map((_, i) => `made up ${i}`),
});
const pair = (mixed: readonly number[], plain: readonly number[]): MeasuredPair => ({
  with: side(mixed),
  without: side(plain),
});
const CLEAR = pair([57, 58, 59], [50, 52, 54]);

function page(node: React.ReactNode, locale: "en" | "zh" = "en"): string {
  const messages = { shufflenetPlot: locale === "en" ? english : chinese, object, controls };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      {node}
    </NextIntlClientProvider>,
  );
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

describe("what seeds tell", () => {
  test("means, spreads, the difference in all and seed by seed", () => {
    const all = compared(CLEAR);
    expect(all.sides.with).toMatchObject({ mean: 58, spread: 1 });
    expect(all.sides.without).toMatchObject({ mean: 52, spread: 2 });
    expect(all.difference).toBe(6);
    expect(all.between).toBeCloseTo(Math.sqrt(5));
    expect(all.bySeed.map(({ top1 }) => top1)).toEqual([7, 6, 5]);
    expect(all.apart).toBe(true);
  });
  test("seeds that one side lacks are not compared seed by seed; one training has no spread", () => {
    const odd = compared({ with: side([57, 58], [0, 7]), without: side([50, 51], [7, 8]) });
    expect(odd.bySeed).toEqual([{ seed: 7, top1: 8 }]);
    expect(compared(pair([57], [50, 52])).between).toBeNull();
  });
});

describe("on the page", () => {
  test("three seeds: each is a mark, means and spreads are drawn and written, and the difference is more than chance", () => {
    const html = page(<PairMeasured pair={CLEAR} />);
    expect(count(html, /data-seed=/g)).toBe(6);
    expect(count(html, /data-mean=/g)).toBe(2);
    expect(count(html, /data-spread=/g)).toBe(2);
    for (const text of [
      "58.0 ± 1.0 %",
      "52.0 ± 2.0 %",
      "57.0, 58.0, 59.0",
      "6.0 points higher",
      "more than the spread",
    ])
      expect(html).toContain(text);
    expect(html).toContain("+7.0, +6.0, +5.0");
    expect(html).toContain('data-verdict="true"');
  });
  test("a difference within the spread is said to tell nothing, whichever side is ahead", () => {
    const html = page(<PairMeasured pair={pair([50, 52, 54], [51, 53, 55])} />);
    expect(html).toContain("within the spread");
    expect(html).toContain("Without the shuffle the mean is 1.0 points higher");
    expect(html).toContain("-1.0, -1.0, -1.0");
    expect(html).toContain('data-verdict="false"');
  });
  test("one seed: no band, and the page says that no spread is known", () => {
    const html = page(<PairMeasured pair={pair([57.5], [50])} />);
    expect(count(html, /data-seed=/g)).toBe(2);
    expect(count(html, /data-spread=/g)).toBe(0);
    expect(html).toContain("no spread is known");
    expect(html).not.toContain("±  %");
    expect(html).toContain('data-verdict="unknown"');
  });
  test("in Chinese too", () => {
    const html = page(<PairMeasured pair={CLEAR} />, "zh");
    expect(html).toContain("58.0 ± 1.0%");
    expect(html).toContain("高 6.0 个百分点");
  });
  test("equal marks, all or none right: the axis stays within percent", () => {
    for (const same of [0, 100, 33.3]) {
      const html = page(<PairMeasured pair={pair([same, same], [same, same])} />);
      expect(html).not.toMatch(/NaN|Infinity/);
      for (const [, percent] of html.matchAll(/(?:cx|x1|x2)="(-?[\d.]+)%"/g)) {
        expect(Number(percent)).toBeGreaterThanOrEqual(0);
        expect(Number(percent)).toBeLessThanOrEqual(100);
      }
    }
  });
});

describe("asked about a photo", () => {
  const config = { ...TRAINED.shufflenet, groups: 8 } as const;
  const networks = pairNetworks({
    ...TRAINED,
    "shufflenet-g8": config,
    "shufflenet-g8-noshuffle": { ...config, shuffle: "none" },
  });
  const ask = { photo: null, onPhoto: () => {} };
  test("both stand side by side, by name", () => {
    const html = page(<Pair {...ask} networks={networks} measured={CLEAR} />);
    expect(html).toContain('data-pair="measured"');
    expect(html).toContain('data-pair="ask"');
    for (const which of ["with", "without"]) expect(html).toMatch(new RegExp(`data-side="${which}"[^>]*><h4`));
  });
  test("numbers alone, networks alone, nothing: what is there is shown", () => {
    expect(page(<Pair {...ask} networks={null} measured={CLEAR} />)).not.toContain('data-pair="ask"');
    expect(page(<Pair {...ask} networks={networks} measured={null} />)).not.toContain('data-pair="measured"');
    expect(page(<Pair {...ask} networks={null} measured={null} />)).toBe("");
  });
  test("an answer is five classes with their shares, the first first", () => {
    const scores = Float32Array.from({ length: 100 }, (_, i) => (i === 42 ? 9 : i === 7 ? 8 : 0));
    const html = page(<AnswerList scores={scores} label="answers" faded={false} />);
    expect(count(html, /<li/g)).toBe(5);
    const shares = [...html.matchAll(/([\d.]+)%<\/b>/g)].map(([, share]) => Number(share));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares[0]).toBeGreaterThan(50);
  });
});
