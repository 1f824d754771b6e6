import { useFormatter, useTranslations } from "next-intl";
import { memo } from "react";
import { groupHue, groupSign } from "@/components/marks/groups";
import type { UnitTensor } from "@/lib/spec/units";
import { type BankName, changes, type UnitFigure } from "./figure";
import type { UnitLayout } from "./layout";
import { HEAD, type RowName, SIGNS } from "./measures";
import { PILL_HEIGHT, Pill, Print, pillWidth, Stack, stackHeight } from "./Pill";
import { blockBox } from "./tiles";

interface Props {
  readonly layout: UnitLayout;
  /** The unit at its left, which it is compared with. */
  readonly before: UnitFigure | undefined;
}

const COMPACT = { notation: "compact", maximumSignificantDigits: 3 } as const;
const SIGN = 4;
/** Signs closer than this cannot be told apart: then their number stands there. */
const LEAST = 6;
/** Width of such a number; under narrower blocks it stands once. */
const COUNT = 18;

/** Signs of the groups over the input, and under the branch those that each block hears. */
function Signs({ layout: { figure, tensors } }: { readonly layout: UnitLayout }) {
  const { input, branch } = tensors;
  if (figure.groups === 1 || !input || !branch) return null;
  const sign = (group: number, x: number, y: number, size = SIGN) => (
    <path
      key={`${group} ${x}`}
      d={groupSign(group, size)}
      transform={`translate(${x} ${y})`}
      fill={`var(${groupHue(group)})`}
    />
  );
  return (
    <g>
      {figure.hears.map((heard, group) => {
        const [over, under] = [blockBox(input, group), blockBox(branch, group)];
        const pitch = Math.min(3 * SIGN, under.width / Math.max(1, heard.length));
        const low = under.y + under.height + 7;
        const start = under.x + under.width / 2 - ((heard.length - 1) * pitch) / 2;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its number
          <g key={group}>
            {sign(group, over.x + over.width / 2, HEAD + SIGNS - 9)}
            {pitch >= LEAST && heard.map((from, i) => sign(from, start + i * pitch, low, Math.min(SIGN, pitch * 0.42)))}
            {pitch < LEAST && (group === 0 || under.width >= COUNT) && (
              <text x={under.x} y={low + 4} fontSize={12} fill="var(--ink-2)">
                {heard.length}/{figure.groups}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Names, shapes and numbers beside the rows of one unit. */
export const Words = memo(function Words({ layout, before }: Props) {
  const t = useTranslations("units");
  const format = useFormatter();
  const { figure, labels, x, tensors, join } = layout;
  const { layers, kind, pool } = figure;
  const differs = changes(figure, before);
  const number = (value: number) => format.number(value);
  /** Old values stand behind new ones, and have less room. */
  const short = (value: number) => (value < 1e5 ? number(value) : format.number(value, COMPACT));
  const shapeOf = (name: UnitTensor) => {
    const [h, w, c] = figure.tensors[name]?.shape ?? [0, 0, 0];
    return t("shape", { h, w, c });
  };
  const activations = (name: UnitTensor) => {
    const [h, w, c] = figure.tensors[name]?.shape ?? [0, 0, 0];
    return t("activations", { n: h * w * c });
  };
  /** How many channels the tensor has in the unit at its left, where nothing else of its shape differs. */
  const oldChannels = (name: UnitTensor) => {
    const [now, then] = [figure.tensors[name]?.shape, before?.tensors[name]?.shape];
    return now && then && now[0] === then[0] && now[2] !== then[2] ? number(then[2]) : undefined;
  };
  const after = (of: UnitFigure, name: BankName) => (of.layers[name].relu ? t("bnRelu") : t("bn"));
  /** Pill and numbers, in the middle of their row. */
  const op = (row: RowName, name: BankName, text: string, changed: boolean, extra?: string) => {
    const box = labels[row];
    const y = box.y + box.height / 2 - (PILL_HEIGHT + 14 + (extra ? 14 : 0)) / 2;
    const was =
      before && before.layers[name].weights !== layers[name].weights ? short(before.layers[name].weights) : undefined;
    return (
      <g>
        <Pill x={box.x} y={y} text={text} changed={changed} />
        {extra ? <Print x={box.x + 2} y={y + PILL_HEIGHT + 13} text={extra} strong={changed} /> : null}
        <Print
          x={box.x + 2}
          y={y + PILL_HEIGHT + (extra ? 27 : 13)}
          text={t("weights", { n: layers[name].weights })}
          old={was}
        />
      </g>
    );
  };
  /** Shape, and what stands between the layer and this tensor. */
  const tensor = (row: RowName, name: UnitTensor, second: string, old?: string) => {
    const box = labels[row];
    const y = box.y + box.height / 2;
    return (
      <g>
        <Print x={box.x} y={y - 2} text={shapeOf(name)} old={oldChannels(name)} strong />
        <Print x={box.x} y={y + 12} text={second} old={old} />
      </g>
    );
  };
  const conv = (name: "gconv1" | "gconv2") => t(layers[name].groups > 1 ? "gconv" : "conv");
  const lost = (name: BankName) => (before?.layers[name].relu && !layers[name].relu ? t("relu") : undefined);
  const { stride } = layers.depthwise;
  const joinOf = (of: UnitFigure) => t(`${of.reluAfter ? "joinRelu" : "join"}.${of.join}`);
  const joined = joinOf(figure);
  const middle = (labels.gconv1.y + labels.join.y) / 2;
  const poolWords = pool ? [t("poolSize", { size: pool.size }), t("pool"), t("stride", { stride: pool.stride })] : [];
  return (
    <g>
      <text x={x} y={17} fontSize={20} fontWeight={700} fill="var(--ink)">
        {kind}
      </text>
      <text x={x + 22} y={17} fontSize={16} fontWeight={600} fill="var(--ink)">
        {t(`kinds.${kind}`, { stride })}
      </text>
      <text x={x + 22} y={34} fontSize={12.5} fill="var(--ink-2)">
        {t(kind === "c" ? `kinds.c${stride}` : `kinds.${kind}Line`)}
      </text>
      <Signs layout={layout} />
      {tensor("input", "input", activations("input"))}
      {op("gconv1", "gconv1", conv("gconv1"), differs.gconv1)}
      {tensor("bottleneck", "bottleneck", after(figure, "gconv1"))}
      {tensors.shuffled ? (
        <g>
          <Pill
            x={labels.wires.x}
            y={labels.wires.y + labels.wires.height / 2 - 12}
            text={t(differs.shuffle ? "plus" : "shuffle")}
            changed={differs.shuffle}
          />
          <Print
            x={labels.wires.x + 2}
            y={labels.wires.y + labels.wires.height / 2 + 20}
            text={t("weights", { n: 0 })}
          />
        </g>
      ) : null}
      {op("depthwise", "depthwise", t("dwconv"), differs.depthwise, stride > 1 ? t("stride", { stride }) : undefined)}
      {tensor("filtered", "filtered", after(figure, "depthwise"), lost("depthwise"))}
      {op("gconv2", "gconv2", conv("gconv2"), differs.gconv2)}
      {tensor("branch", "branch", after(figure, "gconv2"), lost("gconv2"))}
      <Pill x={join.x} y={join.y - PILL_HEIGHT / 2} text={joined} changed={differs.join} middle />
      {before && differs.join ? (
        <Print x={join.x + pillWidth(joined) / 2 + 2} y={join.y + 4} text="" old={joinOf(before)} />
      ) : null}
      {tensor("output", "output", activations("output"))}
      {tensors.output && figure.join === "concat" ? (
        <Print
          x={tensors.output.x + tensors.output.width + 3}
          y={tensors.output.y + tensors.output.height + 17}
          // Leftwards, where nothing stands: at the right are the output's own numbers.
          anchor="end"
          text={t("halves", {
            pooled: figure.tensors.pooled?.shape[2] ?? 0,
            computed: figure.tensors.branch?.shape[2] ?? 0,
          })}
        />
      ) : null}
      {pool ? (
        <Stack
          x={layout.rail}
          y={(tensors.pooled?.y ?? middle) - stackHeight(poolWords.length) - 6}
          lines={poolWords}
          changed={differs.shortcut}
        />
      ) : (
        <text
          fontSize={12}
          fill="var(--ink-2)"
          textAnchor="middle"
          transform={`translate(${layout.rail + 13} ${middle}) rotate(-90)`}
        >
          {t("identity")}
        </text>
      )}
    </g>
  );
});
