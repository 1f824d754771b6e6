"use client";
import { useFormatter, useTranslations } from "next-intl";
import { memo } from "react";
import { textWidth } from "@/components/marks/text";
import type { NetworkMap } from "@/lib/readings/network-map";
import { Layer } from "../object/Drawing";
import { blockName, longName, shortName } from "./names";
import type { MapLayout, MapRow } from "./placed";
import { makerOf } from "./progress";
import { ROW } from "./room";

interface Props {
  readonly map: NetworkMap;
  readonly layout: MapLayout;
  readonly row: MapRow;
  /** Whether another row follows, into which the river turns. */
  readonly turns: boolean;
}

/** The first that fits; nothing where none does. */
const fitting = (candidates: readonly string[], size: number, width: number, bold = false): string =>
  candidates.find((text) => textWidth(text, size, bold) <= width) ?? "";

/** Names and counts of one row. */
export const Words = memo(function Words({ map, layout, row, turns }: Props) {
  const t = useTranslations("map");
  const format = useFormatter();
  const number = (value: number) => format.number(value);
  const wide = layout.mode === "wide";
  const { width } = layout;
  const nameOf = (tensor: number, from: number) => map.layers[makerOf(map, { tensor, from })];
  return (
    <Layer size={{ width, height: row.height }}>
      {/* Words stand on the ground, not on the bands that pass below them. */}
      <g stroke="var(--bg)" strokeWidth={4} strokeLinejoin="round" style={{ paintOrder: "stroke" }}>
        {row.heads.map(({ x, y, width: room, height, size: [h, w], activations, weights, thumb }) => {
          const from = thumb ? thumb.x + thumb.width + 8 : x;
          const rest = [t("head", { activations, weights }), t("headShort", { activations }), number(activations), ""];
          return (
            <g key={x}>
              <path d={`M${x} ${y + height + 4.5}H${x + room}`} stroke="var(--line)" strokeWidth={1} />
              <text x={from} y={y + 13} fontSize={14} fontWeight={650} fill="var(--ink)">
                {fitting([`${h} × ${w}`, `${h}²`, ""], 14, x + room + 4 - from, true)}
              </text>
              <text x={from} y={y + 29} fontSize={12.5} fill="var(--ink-2)">
                {fitting(rest, 12.5, x + room + 4 - from)}
              </text>
            </g>
          );
        })}
        {row.blocks.map(({ id, x, y }) => (
          <text key={id} x={x} y={y + (wide ? 14 : 15)} fontSize={13} fontWeight={650} fill="var(--ink)">
            {wide ? blockName(map, id) : longName(id)}
          </text>
        ))}
        {row.pieces.map(({ tensor, from, mosaic, x, y }) => {
          const layer = nameOf(tensor, from);
          const column = row.columns.find((each) => each.tensor === tensor);
          const [h, w] = map.tensors[tensor]?.shape ?? [];
          const name = layer && layer.id !== layer.block ? shortName(layer.id) : "";
          const count = number(mosaic.count);
          if (!wide)
            return (
              <text key={`${tensor} ${from}`} x={x} y={y - 4} fontSize={12.5} fill="var(--ink-2)">
                {fitting(
                  [`${name} ${h} × ${w} × ${count}`, `${h} × ${w} × ${count}`, count],
                  12.5,
                  (width - x) / 2 - 6,
                )}
              </text>
            );
          const next = row.pieces.find((piece) => piece.x > x)?.x ?? x + 60;
          const room = Math.max((column?.width ?? 0) - (x - (column?.x ?? x)), next - x - 4);
          return (
            <text key={`${tensor} ${from}`} x={x} y={ROW.head + 31} fontSize={12} fill="var(--ink-2)">
              {fitting([`${name} ${count}`, count, ""], 12, Math.min(room, next - x - 2))}
            </text>
          );
        })}
        {row.banks.map((bank) => {
          const weights = map.layers[bank.layer]?.bank?.weights ?? 0;
          const next = row.banks.filter(({ x }) => x > bank.x + 1).map(({ x }) => x);
          const end = turns ? width : layout.scores.x - 6;
          const room = wide ? Math.min(end, ...next) - bank.x - 4 : width - bank.x;
          return (
            <text key={bank.layer} x={bank.x} y={bank.y - 4} fontSize={12} fill="var(--ink-3)">
              {fitting([t("weights", { weights }), number(weights), compact(weights, format), ""], 12, room)}
            </text>
          );
        })}
        {wide && turns && <Turn map={map} row={row} width={width} />}
      </g>
    </Layer>
  );
});

const compact = (value: number, format: ReturnType<typeof useFormatter>): string =>
  format.number(value, { notation: "compact", maximumSignificantDigits: 2 });

/** What the row above the turn has of everything, and what flows on. */
function Turn({ map, row, width }: { readonly map: NetworkMap; readonly row: MapRow; readonly width: number }) {
  const t = useTranslations("map");
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  const weights = map.layers.reduce((sum, { bank }) => sum + (bank?.weights ?? 0), 0);
  const own = row.heads.reduce((sum, head) => ({ a: sum.a + head.activations, w: sum.w + head.weights }), {
    a: 0,
    w: 0,
  });
  const last = map.tensors[row.columns.at(-1)?.tensor ?? 0];
  const [h = 1, w = 1, channels = 1] = last?.shape ?? [];
  return (
    <text
      x={width / 2}
      y={row.height - ROW.turn / 2 + 4}
      fontSize={13}
      textAnchor="middle"
      fill="var(--ink-2)"
      strokeWidth={6}
    >
      {t("turn", { activations: percent(own.a / map.activations), weights: percent(own.w / weights), channels, h, w })}
    </text>
  );
}
