import { useFormatter } from "next-intl";
import { type Colours, signedColour } from "@/components/marks/colour";
import { fitText } from "@/components/marks/text";
import { Waterfall, type WaterfallStep } from "@/components/marks/Waterfall";
import type { Branch } from "@/lib/spec/fire";
import { HUE, INK } from "./hues";
import type { InspectorPlan } from "./inspectorPlan";

interface Props {
  readonly plan: InspectorPlan;
  readonly bias: number;
  readonly total: number;
  readonly branch: Branch;
  readonly table: Colours;
  /** Only bias and output get their numbers: a phone has no room for all. */
  readonly few: boolean;
}

/** The running sum, channel by channel, then bias and output, with its numbers. */
export function InspectorFalls({ plan, bias, total, branch, table, few }: Props) {
  const format = useFormatter();
  const { shown, rest, xs, pitch, falls, valuesY } = plan;
  const fillOf = (value: number) => signedColour(table, value < 0 ? -0.62 : 0.62, 1);
  const lumps = rest === null ? shown : [...shown, { channel: -1, value: rest.value }];
  const steps: WaterfallStep[] = [
    ...lumps.map(({ channel, value }) => ({ key: `${channel}`, value, kind: "step" as const, fill: fillOf(value) })),
    { key: "bias", value: bias, kind: "step", fill: "var(--ink-2)" },
    { key: "out", value: total, kind: "sum", fill: `var(${HUE[branch]})` },
  ];
  const digits = (value: number, count: number) =>
    format.number(Math.abs(value), { maximumFractionDigits: count, minimumFractionDigits: count });

  return (
    <g>
      <Waterfall steps={steps} xs={xs} bar={Math.min(14, pitch * 0.62)} y={falls.y} height={falls.height} />
      {steps.map(({ key, kind, value }, i) => {
        const last = kind === "sum";
        if (few && i < steps.length - 2) return null;
        const sign = value < 0 ? "−" : last ? "" : "+";
        const short = last ? digits(value, 2) : digits(value, 2).replace(/^0(?=\D)/, "");
        const texts = !last && Math.abs(value) < 0.005 ? ["0"] : [`${sign}${short}`, `${sign}${digits(value, 1)}`];
        // The output stands last: its number may reach into the panel's margin.
        const fitted = fitText(texts, pitch < 20 ? 9 : 9.5, pitch + (last ? 10 : 1));
        return (
          <text
            key={key}
            x={xs[i]}
            y={valuesY}
            fontSize={fitted.size}
            fontWeight={last ? 650 : 400}
            textAnchor="middle"
            fill={last ? `var(${INK[branch]})` : "var(--ink-2)"}
          >
            {fitted.text}
          </text>
        );
      })}
    </g>
  );
}
