"use client";
import { useTranslations } from "next-intl";
import type { Tap } from "./terms";
import type { Words } from "./useWords";

interface Props {
  readonly taps: readonly Tap[];
  readonly side: number;
  readonly words: Words;
}

const KINDS = ["read", "weight", "product"] as const;
const SIGN = { read: "×", weight: "=", product: "" } as const;

/** What is read, the weights, and their products: three grids of numbers, or one line where there is one of each. */
export function Taps({ taps, side, words }: Props) {
  const t = useTranslations("inside.sum");
  const [only] = taps;
  if (side === 1 && only)
    return (
      <p className="text-[15px] tabular-nums">
        {words.value(only.read)} × {words.value(only.weight)} = <b>{words.value(only.product)}</b>
      </p>
    );
  const rows = Array.from({ length: side }, (_, y) => taps.slice(y * side, (y + 1) * side));
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2 overflow-x-auto">
      {KINDS.map((kind) => (
        <div key={kind} className="flex items-center gap-2">
          <table className="border-collapse text-[12.5px] tabular-nums">
            <caption className="pb-0.5 text-left text-[13px] text-ink-2">{t(kind)}</caption>
            <tbody>
              {rows.map((row, y) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row of a window is its place
                <tr key={y}>
                  {row.map((tap, x) => (
                    <td
                      // biome-ignore lint/suspicious/noArrayIndexKey: a tap is its place
                      key={x}
                      className={`border border-line px-1.5 py-0.5 text-right ${tap.outside && kind !== "weight" ? "text-ink-3 italic" : ""}`}
                    >
                      {words.value(tap[kind])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <span aria-hidden className="text-ink-2">
            {SIGN[kind]}
          </span>
        </div>
      ))}
    </div>
  );
}
