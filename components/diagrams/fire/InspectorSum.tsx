import { useFormatter, useTranslations } from "next-intl";
import { activationColour, colours } from "@/components/marks/colour";
import { useTheme } from "@/components/marks/hooks";
import { fitText } from "@/components/marks/text";
import type { WindowResult } from "@/lib/engine/protocol";
import type { Branch } from "@/lib/spec/fire";
import { useFirst } from "./first";
import { HUE, INK } from "./hues";
import { InspectorCells, ROWS } from "./InspectorCells";
import { InspectorFalls } from "./InspectorFalls";
import { outside, type Sum, writeOut } from "./inspect";
import { EDGE, type InspectorPlan, planInspector } from "./inspectorPlan";
import type { InspectorProps } from "./inspectorProps";

const SMALL = 10.5;

type Props = InspectorProps & { readonly window: WindowResult; readonly branch: Branch };

/** The sum behind one output number: grids, running sum, sentence. */
export function InspectorSum(props: Props) {
  const { width, height, window, branch, size, readTop, weightTop, stacked } = props;
  const t = useTranslations("fireDrawing");
  const table = colours(useTheme());
  const sum = writeOut(window);
  const running = t("inspector.running").split(" ");
  const names = [t("inspector.channel"), ...ROWS.map((row) => t(`inspector.${row}`)), ...running];
  const plan = planInspector(sum.contributions, window.shape[0], { width, height, stacked, names });
  const { grid, rowY, channelY, falls } = plan;
  return (
    <g>
      {stacked ? null : (
        <g fontSize={12} fill="var(--ink-2)">
          <text x={EDGE} y={channelY}>
            {t("inspector.channel")}
          </text>
          <text x={EDGE} y={falls.y + falls.height / 2 + 4}>
            {running.map((word, i) => (
              <tspan key={word} x={EDGE} dy={i === 0 ? (1 - running.length) * 8 : 16}>
                {word}
              </tspan>
            ))}
          </text>
        </g>
      )}
      {ROWS.map((row, r) => {
        const top = rowY[r] ?? 0;
        return (
          <text key={row} x={EDGE} y={stacked ? top - 5 : top + grid / 2 + 4} fontSize={12} fill="var(--ink-2)">
            {t(`inspector.${row}`)}
          </text>
        );
      })}
      <Heads plan={plan} branch={branch} />
      <InspectorCells plan={plan} window={window} size={size} table={table} readTop={readTop} weightTop={weightTop} />
      <InspectorFalls plan={plan} bias={window.bias} total={sum.total} branch={branch} table={table} few={stacked} />
      <Sentence {...props} sum={sum} plan={plan} fill={activationColour(table, sum.value, props.madeTop)} />
    </g>
  );
}

/** Numbers of the channels over their columns, then the rest, bias and output. */
function Heads({ plan, branch }: { readonly plan: InspectorPlan; readonly branch: Branch }) {
  const t = useTranslations("fireDrawing");
  const first = useFirst();
  const { shown, rest, xs, pitch, channelY } = plan;
  const heads = [
    ...shown.map(({ channel }) => ({ text: `${channel + first}`, fill: "--ink-3", weight: 400 })),
    ...(rest === null ? [] : [{ text: t("inspector.rest", { n: rest.count }), fill: "--ink-3", weight: 400 }]),
    { text: t("inspector.bias"), fill: "--ink-2", weight: 400 },
    { text: t("inspector.out"), fill: INK[branch], weight: 650 },
  ];
  return heads.map(({ text, fill, weight }, i) => (
    <text
      key={text}
      x={xs[i]}
      y={channelY}
      fontSize={fitText([text], SMALL, pitch - 1, weight > 400).size}
      fontWeight={weight}
      textAnchor="middle"
      fill={`var(${fill})`}
    >
      {text}
    </text>
  ));
}

/** The total in numbers, then ReLU; below it what needs saying about this sum, or the keys. */
function Sentence({
  width,
  height,
  window,
  branch,
  size,
  sum,
  plan,
  fill,
}: Props & { readonly sum: Sum; readonly plan: InspectorPlan; readonly fill: string }) {
  const t = useTranslations("fireDrawing");
  const format = useFormatter();
  const exact = (value: number) =>
    format.number(value, { maximumFractionDigits: 3, minimumFractionDigits: 3 }).replace("-", "−");
  const [products, total, value] = [exact(sum.products), exact(sum.total), exact(sum.value)];
  const words = { products: t("inspector.products", { n: sum.taps }), bias: t("inspector.plusBias") };
  const plain = `${words.products} ${products} ${words.bias} ${exact(window.bias)} = ${total} → ReLU → ${value}`;

  const [kernel, , channels] = window.shape;
  const last = kernel - 1;
  const padded = [0, last].some((ky) => [0, last].some((kx) => outside(window, ky, kx, size)));
  const restLong = { shown: plan.shown.length, n: channels, rest: plan.rest?.count ?? 0 };
  const aside = sum.differs
    ? t("inspector.fault", { value: exact(window.output) })
    : padded
      ? t("inspector.padding")
      : plan.rest === null
        ? t("inspector.keys")
        : t("inspector.restLong", restLong);
  return (
    <g>
      <text
        x={EDGE}
        y={height - 36}
        fontSize={fitText([plain], 14, width - 2 * EDGE - 22, true).size}
        fill="var(--ink)"
      >
        {words.products} <tspan fontWeight={650}>{products}</tspan> {words.bias}{" "}
        <tspan fontWeight={650}>{exact(window.bias)}</tspan> = {total} <tspan fill="var(--ink-2)">→ ReLU →</tspan>{" "}
        <tspan fontWeight={650} fill={`var(${INK[branch]})`}>
          {value}
        </tspan>
      </text>
      <rect
        x={width - EDGE - 14}
        y={height - 48}
        width={14}
        height={14}
        fill={fill}
        stroke={`var(${HUE[branch]})`}
        strokeWidth={1.5}
      />
      <text
        x={EDGE}
        y={height - 13}
        fontSize={fitText([aside], 11.5, width - 2 * EDGE, sum.differs).size}
        fontWeight={sum.differs ? 650 : 400}
        fill={sum.differs ? "var(--bad)" : "var(--ink-3)"}
      >
        {aside}
      </text>
    </g>
  );
}
