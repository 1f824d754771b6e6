"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LAYERS } from "@/lib/spec/separable";
import type { SeparableBuilt } from "./derive";
import { bracketed, power, short } from "./numbers";
import type { SeparableRun } from "./useSeparableRun";

/** A fraction with a bar. */
function Over({ top, below }: { readonly top: ReactNode; readonly below: ReactNode }) {
  return (
    <span className="mx-0.5 inline-grid text-center align-middle leading-tight">
      <span className="border-b border-ink px-1">{top}</span>
      <span className="px-1">{below}</span>
    </span>
  );
}

const ROOT = (
  <>
    √<span className="overline">σ² + ε</span>
  </>
);

interface Props {
  readonly built: SeparableBuilt;
  readonly run: SeparableRun;
  /** Channel that is looked at, of either layer. */
  readonly channel: number;
}

/** Folding as a formula, with one channel's numbers of both layers, and how far the results are apart. */
export function Fold({ built, run, channel }: Props) {
  const t = useTranslations("separable.fold");
  const format = useFormatter();
  if (built.trained) return <p className="text-[15px] text-ink-2">{t("trained", { scope: built.scope })}</p>;
  const { differences } = run;
  const rows = [
    ["dw", differences.dw],
    ["pw", differences.pw],
    ["output", differences.output],
  ] as const;
  return (
    <div className="grid gap-3" data-fold>
      <p className="text-[17px] leading-loose">
        <i>w</i>′ = <Over top="γ" below={ROOT} /> · <i>w</i>
        <span className="mx-5" />
        <i>b</i>′ = β − <Over top="γ μ" below={ROOT} />
      </p>
      <ul className="grid gap-1.5 text-[15px] tabular-nums">
        {LAYERS.map((layer) => {
          const [norm, apart, folded] = [run.six?.norms[layer], run.six?.banks[layer], run.four?.banks[layer]];
          const k = Math.min(channel, built.shapes[layer][2] - 1);
          if (!norm || !apart || !folded) return <li key={layer}>…</li>;
          const of = (values: Float32Array) => values[k] ?? 0;
          return (
            <li key={layer}>
              <span className="text-ink-2">{t(`channel.${layer}`, { channel: k })}</span>{" "}
              <span className="whitespace-nowrap">
                <i>w</i>′ = {short(of(norm.gamma))} / √({short(of(norm.variance))} + {power(norm.epsilon)}) · <i>w</i> ={" "}
                <b>{short(of(norm.scale))}</b> <i>w</i>,
              </span>{" "}
              <span className="whitespace-nowrap">
                <i>b</i>′ = {short(of(norm.beta))} − {bracketed(of(norm.scale))} · {bracketed(of(norm.mean))} ={" "}
                <b>{short(of(norm.shift))}</b>
              </span>
            </li>
          );
        })}
      </ul>
      <table className="w-full text-[15px] tabular-nums" data-differences>
        <caption className="pb-1 text-left text-sm text-ink-2">{t("measured")}</caption>
        <tbody>
          {rows.map(([name, found]) => (
            <tr key={name} className="border-b border-line" data-row={name}>
              <th scope="row" className="py-1 pr-3 text-left font-normal">
                {t(`at.${name}`)}
              </th>
              <td className="py-1 text-right font-semibold whitespace-nowrap" data-difference={found?.difference ?? ""}>
                {found ? power(found.difference) : "…"}
              </td>
              <td className="py-1 pl-4 text-right text-ink-2">
                {found &&
                  t("of", {
                    numbers: found.numbers,
                    largest: format.number(found.largest, { maximumSignificantDigits: 3 }),
                  })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-sm text-ink-2">{t("why")}</p>
    </div>
  );
}
