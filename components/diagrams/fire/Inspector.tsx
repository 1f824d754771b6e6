import { useTranslations } from "next-intl";
import { memo } from "react";
import { fitText, textWidth, wrap } from "@/components/marks/text";
import { useFirst } from "./first";
import { INK } from "./hues";
import { InspectorSum } from "./InspectorSum";
import { EDGE } from "./inspectorPlan";
import type { InspectorProps } from "./inspectorProps";

/** One output pixel, written out: windows, filter, products, their running sum, bias, ReLU. */
export const Inspector = memo(function Inspector(props: InspectorProps) {
  const t = useTranslations("fireDrawing");
  const { width, height, window, branch, stacked } = props;
  const first = useFirst();
  const name = branch === null ? null : t(branch);
  const at = window === null ? null : { filter: window.filter + first, y: window.y + first, x: window.x + first };
  const places =
    at === null || name === null ? [""] : [t("inspector.place", { name, ...at }), t("inspector.placeShort", at)];
  const title = t("inspector.title");
  const titleWidth = textWidth(title, 14.5, true);
  const beside = width - 2 * EDGE - titleWidth - 12;
  const fitted = fitText(places, 12.5, stacked ? width - 2 * EDGE : beside);
  return (
    <g fontFamily="var(--font-text)" style={{ fontVariantNumeric: "tabular-nums" }}>
      <rect
        x={0.5}
        y={0.5}
        width={width - 1}
        height={height - 1}
        rx={6}
        fill="var(--card)"
        stroke="var(--line)"
        strokeWidth={1}
      />
      <text x={EDGE} y={22} fontSize={14.5} fontWeight={650} fill="var(--ink)">
        {title}
      </text>
      <text
        x={stacked ? EDGE : width - EDGE}
        y={stacked ? 40 : 22}
        fontSize={fitted.size}
        textAnchor={stacked ? "start" : "end"}
        fill={branch === null ? "var(--ink-2)" : `var(${INK[branch]})`}
      >
        {fitted.text}
      </text>
      {window === null || branch === null ? (
        <Hint {...props} text={t(branch === null ? "inspector.hint" : "inspector.waiting")} />
      ) : (
        <InspectorSum {...props} window={window} branch={branch} />
      )}
    </g>
  );
});

/** What to do where no pixel is written out. */
function Hint({ width, text }: InspectorProps & { readonly text: string }) {
  return (
    <text y={66} fontSize={12.5} fill="var(--ink-2)">
      {wrap(text, 12.5, width - 2 * EDGE).map((line, i) => (
        <tspan key={line} x={EDGE} dy={i === 0 ? 0 : 18}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
