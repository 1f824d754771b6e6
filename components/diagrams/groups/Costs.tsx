"use client";
import { useFormatter, useTranslations } from "next-intl";
import { type ProductRow, ProductTable } from "../object/ProductTable";
import { GroupsCode } from "./Code";
import type { GroupsView, Price } from "./derive";
import { hueOf } from "./Frames";

const ROWS = ["weights", "macs"] as const;
const DIGITS = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;
/** Past so many groups their parts of a bar are no longer told apart. */
const MOST_PARTS = 60;
const LETTERS = ["k", "c", "g", "m", "h"] as const;

/** k · k · c/g · m, in letters or with this layer's numbers. */
function Product({
  parts,
  macs,
  letters = false,
}: {
  readonly parts: readonly [k: string, channels: string, groups: string, filters: string, side: string];
  readonly macs: boolean;
  readonly letters?: boolean;
}) {
  const [k, channels, groups, filters, side] = parts;
  return (
    <span className={`whitespace-nowrap ${letters ? "italic" : ""}`}>
      {k} · {k} · {channels}/{groups} · {filters}
      {macs && (
        <>
          {" "}
          · {side} · {side}
        </>
      )}
    </span>
  );
}

/** A bar's length is its number, whatever it is made of: the groups are stripes of it, with no gaps between. */
function inkOf(groups: number | null): string {
  if (groups === null) return "var(--track)";
  const parts = groups <= MOST_PARTS ? groups : 1;
  const stops = Array.from({ length: parts }, (_, group) => {
    const [from, to] = [(100 * group) / parts, (100 * (group + 1)) / parts];
    return `var(${hueOf(group, groups)}) ${from}% ${to}%`;
  });
  return `linear-gradient(to right, ${stops.join(", ")})`;
}

function Bar({
  value,
  max,
  groups,
  label,
}: {
  readonly value: number;
  readonly max: number;
  readonly groups: number | null;
  readonly label: string;
}) {
  return (
    <div
      role="img"
      aria-label={label}
      className="h-3.5"
      style={{ width: `${(100 * value) / max}%`, background: inkOf(groups), printColorAdjust: "exact" }}
    />
  );
}

/** Weights and multiply-adds: the formula in letters and in numbers, the value counted on the graph, and bars against one group and against a plain 3x3. */
export function GroupsCosts({ view }: { readonly view: GroupsView }) {
  const t = useTranslations("groups");
  const format = useFormatter();
  const { built, widths } = view;
  if (!built) return null;
  const { in: channels, out, groups, k, h } = widths;
  const count = (value: number) => format.number(value);
  const numbers = (g: number) => [String(k), count(channels), count(g), count(out), String(h)] as const;
  const ratio = (than: Price, row: keyof Price) => than[row] / built.price[row];
  const times = (value: number) => format.number(value >= 1 ? value : 1 / value, DIGITS);
  const plain = ratio(built.plain, "weights");
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0">
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
          <h3 className="text-[17px]">{t("cost.title")}</h3>
          <span className="text-sm text-ink-2">{t("cost.note")}</span>
        </div>
        <ProductTable
          id="groups"
          caption={t("cost.title")}
          rows={ROWS.flatMap((row): readonly ProductRow[] => [
            {
              id: row,
              name: t(`cost.${row}`),
              letters: <Product parts={LETTERS} macs={row === "macs"} letters />,
              factors: <Product parts={numbers(groups)} macs={row === "macs"} />,
              value: built.price[row],
            },
            {
              id: `${row} one`,
              name: t("cost.ungrouped", { k }),
              factors: <Product parts={numbers(1)} macs={row === "macs"} />,
              value: built.ungrouped[row],
              quiet: true,
            },
          ])}
        />
        <p className="mt-2 text-sm text-ink-2">
          {plain !== 1 && t(plain > 1 ? "cost.plainFewer" : "cost.plainMore", { ratio: times(plain) })}
        </p>
        <GroupsCode view={view} />
      </div>
      <div className="min-w-0" data-comparison>
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
          <h3 className="text-[17px]">{t("cost.compare")}</h3>
          <span className="text-sm text-ink-2">{t("cost.linear")}</span>
        </div>
        {ROWS.map((row) => {
          const max = Math.max(built.price[row], built.ungrouped[row], built.plain[row]);
          const bars: readonly (readonly [string, number, number | null])[] = [
            [t("cost.grouped", { groups }), built.price[row], groups],
            [t("cost.ungrouped", { k }), built.ungrouped[row], null],
            ...(k === 3 ? [] : [[t("cost.plain"), built.plain[row], null] as const]),
          ];
          return (
            <div key={row} className="mt-3 first:mt-0">
              <p className="flex items-baseline justify-between gap-2">
                <span className="text-[15px] text-ink-2">{t(`cost.${row}`)}</span>
                <span className="text-sm text-ink-2">
                  <span data-ratio={row}>
                    {groups === 1
                      ? t("cost.same")
                      : t.rich("cost.fewer", {
                          ratio: times(ratio(built.ungrouped, row)),
                          groups,
                          b: (chunks) => (
                            <b className="text-[32px] leading-none font-semibold text-ink tabular-nums">{chunks}</b>
                          ),
                        })}
                  </span>
                </span>
              </p>
              {bars.map(([name, value, parts]) => (
                <div key={name} className="mt-1">
                  <Bar value={value} max={max} groups={parts} label={`${name}: ${count(value)}`} />
                  <p className="flex justify-between text-sm tabular-nums">
                    <span className="text-ink-2">{name}</span> <b>{count(value)}</b>
                  </p>
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
