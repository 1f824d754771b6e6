"use client";
import { useFormatter, useTranslations } from "next-intl";
import { mobilenetFacts } from "@/lib/facts";
import { MOBILENET_GRID } from "@/lib/facts/mobilenet-accuracy";
import { standard } from "@/lib/graph/blocks/standard";
import { cost } from "@/lib/readings/cost";
import type { NetworkRow, NetworkTable } from "@/lib/readings/network-table";
import { PAPER_SIDE } from "@/lib/spec/table-mobilenet";
import { DF, DK, product } from "../filters/maths";

const ALPHA = <i>α</i>;
const M = (
  <>
    {ALPHA}
    <i>M</i>
  </>
);
const N = (
  <>
    {ALPHA}
    <i>N</i>
  </>
);
const SMALL = (
  <>
    <i>ρ</i>
    {DF}
  </>
);

/** Equations (6) and (7): a pair of layers with the width multiplier, and with the resolution multiplier too. */
const FORMULAS = [
  { id: "width", side: DF },
  { id: "resolution", side: SMALL },
] as const;

interface Pair {
  readonly id: string;
  readonly depthwise: NetworkRow;
  readonly pointwise: NetworkRow;
}

/** The costliest pair that does not step over pixels: of one repetition. */
function heaviest(rows: readonly NetworkRow[]): Pair | null {
  const once = ({ macs, ids }: NetworkRow) => macs / ids.length;
  const pairs = rows.flatMap((pointwise): readonly Pair[] => {
    const [id, layer] = pointwise.id.split("/");
    const depthwise = rows.find((row) => row.id === `${id}/depthwise`);
    return id && layer === "pointwise" && depthwise?.parts[0]?.stride === 1 ? [{ id, depthwise, pointwise }] : [];
  });
  return pairs.reduce<Pair | null>(
    (most, pair) => (most && once(most.pointwise) >= once(pair.pointwise) ? most : pair),
    null,
  );
}

/** What α and ρ do to a pair of layers, in the paper's letters and in the numbers of one pair, as counted on the graph. */
export function MobileFormulas({ table }: { readonly table: NetworkTable }) {
  const t = useTranslations("mobilenetTable.formulas");
  const format = useFormatter();
  const number = (value: number) => format.number(value);
  const pair = heaviest(table.rows);
  const { from, to } = mobilenetFacts.timesLess.value;
  const example = () => {
    if (!pair) return null;
    const { depthwise, pointwise } = pair;
    const [side, , channels] = depthwise.reads;
    const k = depthwise.parts[0]?.window[0] ?? 0;
    const filters = pointwise.gives[2];
    const macs = (depthwise.macs + pointwise.macs) / depthwise.ids.length;
    const plain = cost(standard({ in: channels, out: filters, h: side, w: side, k })).macs;
    return (
      <p className="mt-2 text-[15px] tabular-nums" data-example>
        {pair.id}: {product([k, k, channels, side, side].map(number))} +{" "}
        {product([channels, filters, side, side].map(number))} = <b>{number(macs)}</b>{" "}
        <span className="text-ink-2" data-claim>
          {t("claim", {
            times: format.number(plain / macs, { maximumFractionDigits: 2 }),
            k,
            from,
            to,
          })}
        </span>
      </p>
    );
  };
  return (
    <div className="min-w-0">
      <h3 className="mb-2 text-[17px]">{t("title")}</h3>
      <dl className="grid gap-x-4 gap-y-1 text-[15px] sm:grid-cols-[auto_minmax(0,1fr)]" data-formulas>
        {FORMULAS.map(({ id, side }) => (
          <div key={id} className="contents">
            <dt className="text-ink-2">{t(id)}</dt>
            <dd data-row={id}>
              {product([DK, DK, M, side, side])} + {product([M, N, side, side])}
            </dd>
          </div>
        ))}
      </dl>
      {example()}
      <p className="mt-2 max-w-[100ch] text-sm text-ink-2" data-multipliers>
        {t("multipliers", {
          alphas: MOBILENET_GRID.alphas.map(number).join(", "),
          sides: MOBILENET_GRID.resolutions.map(number).join(", "),
          side: PAPER_SIDE,
        })}
      </p>
    </div>
  );
}
