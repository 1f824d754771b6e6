"use client";
import { useFormatter, useTranslations } from "next-intl";
import { TENSORS, type TensorName } from "@/lib/spec/separable";
import type { SeparableBuilt, SeparableView } from "./derive";
import type { SeparableRun } from "./useSeparableRun";

interface Props {
  readonly view: SeparableView;
  readonly built: SeparableBuilt;
  readonly run: SeparableRun;
}

const least = (values: Float32Array) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: Float32Array) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/** Every step in numbers, for those who cannot see them. */
export function SeparableTable({ view, built, run }: Props) {
  const t = useTranslations("separable");
  const format = useFormatter();
  const { k, act } = view.settings;
  const side = run.six ?? run.four;
  const short = (value: number) => format.number(value, { maximumSignificantDigits: 3 });
  const nameOf = (of: TensorName) =>
    of === "input"
      ? t("steps.input")
      : of.endsWith("Relu")
        ? t(`steps.${act}`)
        : of.endsWith("Bn") && built.trained
          ? t(of === "dwBn" ? "steps.dwFolded" : "steps.pwFolded", { k })
          : of.endsWith("Bn")
            ? t("steps.bn")
            : t(of === "dw" ? "steps.dw" : "steps.pw", { k });
  const rows = TENSORS.filter((of) => built.ids[of] !== null);
  return (
    <div className="overflow-x-auto" data-table>
      <table className="w-full text-[15px] tabular-nums [&_td]:px-3 [&_td]:py-2 [&_td]:text-right [&_th]:px-3 [&_th]:py-2 [&_th]:text-left">
        <caption className="pb-2 text-left text-ink-2">{t("table.caption")}</caption>
        <thead>
          <tr className="border-b border-ink">
            {(["step", "shape", "weights", "macs", "least", "most", "difference"] as const).map((name, i) => (
              <th key={name} scope="col" className={i > 0 ? "!text-right" : ""}>
                {t(`table.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((of) => {
            const map = side?.maps[of];
            const made =
              of === "dw" || (of === "dwBn" && built.trained)
                ? "dw"
                : of === "pw" || (of === "pwBn" && built.trained)
                  ? "pw"
                  : null;
            const layer = of === "dwBn" ? "dw" : of === "pwBn" ? "pw" : of === "pwRelu" ? "output" : null;
            const found = layer && run.differences[layer];
            return (
              <tr key={of} className="border-b border-line" data-step={of}>
                <th scope="row">{nameOf(of)}</th>
                <td>{built.shapes[of].join(" × ")}</td>
                <td>{made ? format.number(built.prices[made].weights) : "0"}</td>
                <td>{made ? format.number(built.prices[made].macs) : "0"}</td>
                <td>{map ? short(least(map.min)) : "…"}</td>
                <td>{map ? short(most(map.max)) : "…"}</td>
                <td>{found ? found.difference.toExponential(1) : "–"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
