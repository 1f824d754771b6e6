"use client";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { gcd } from "@/lib/graph/divisors";
import type { Reached } from "@/lib/readings/spread";
import { type Spread, type StagesView, spreads, stageEnds } from "./derive";
import { useNames } from "./useNames";

/** A share with a small denominator as the fraction it is. */
function fraction({ count, channels }: Reached): string | null {
  const common = gcd(count, channels);
  const [above, below] = [count / common, channels / common];
  return below > 1 && below <= 16 ? `${above}/${below}` : null;
}

function Share({ of, hidden }: { readonly of: Reached | undefined; readonly hidden: boolean }) {
  const names = useNames();
  if (!of || hidden) return <td className="py-1.5 pr-4 text-ink-3">–</td>;
  const exact = fraction(of);
  return (
    <td className="py-1.5 pr-4 align-middle" data-share={of.scope}>
      <span aria-hidden="true" className="block h-2.5 w-full bg-track">
        <span className="block h-full bg-ink" style={{ width: `${100 * of.share}%` }} />
      </span>
      <span className="text-sm whitespace-nowrap">
        {exact && <b>{exact} </b>}
        <span className={exact ? "text-ink-2" : "font-semibold"}>{names.percent(of.share)}</span>
      </span>
    </td>
  );
}

function Row({ spread, from, chosen }: { readonly spread: Spread; readonly from: number; readonly chosen: boolean }) {
  const t = useTranslations("stages.spread");
  const { stations, reached, groups } = spread;
  const ends = stageEnds(stations);
  const last = stations.length - 1;
  return (
    <tr className={`border-t border-line ${chosen ? "bg-card" : ""}`} data-spread={groups}>
      <th scope="row" className={`py-1.5 pr-4 text-left whitespace-nowrap ${chosen ? "" : "font-normal"}`}>
        {t("groupsOf", { g: groups })}
      </th>
      {ends.map((end) => (
        <Share key={end} of={reached.none[end]} hidden={end < from} />
      ))}
      <Share of={reached.paper[last]} hidden={false} />
    </tr>
  );
}

/** How far the followed channel has spread after each stage, for every number of groups of table 1. */
export function SpreadTable({ view }: { readonly view: StagesView }) {
  const t = useTranslations("stages.spread");
  const names = useNames();
  // Ten spreads more: the strip comes first.
  const { from, channel, groups, stations } = useDeferredValue(view);
  const all = useMemo(() => spreads(from, channel), [from, channel]);
  const source = stations[from];
  if (!source) return null;
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-[17px]">{t("title")}</h3>
      <p className="mb-2 text-sm text-ink-2">{t("every", { channel, from: names.long(source) })}</p>
      <table className="w-full table-fixed text-[15px] tabular-nums">
        <thead>
          <tr className="text-left align-bottom text-sm text-ink-2">
            <th className="w-22 font-normal" scope="col">
              <span className="sr-only">g</span>
            </th>
            {stageEnds(stations).map((end) => (
              <th key={end} scope="col" className="pr-4 font-normal">
                {t("stage", { stage: names.stage(stations[end] ?? source) ?? 0 })}
              </th>
            ))}
            <th scope="col" className="pr-4 font-normal">
              {t("with")}
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((spread) => (
            <Row key={spread.groups} spread={spread} from={from} chosen={spread.groups === groups} />
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-ink-2">{t("note")}</p>
    </div>
  );
}
