"use client";
import { useTranslations } from "next-intl";
import { fitText, textWidth, wrap } from "@/components/marks/text";
import type { Rect } from "@/lib/readings/scene";
import type { FilterKind } from "@/lib/spec/filters";
import type { FiltersView } from "./derive";
import type { Row } from "./layout";
import { kernelOf } from "./measures";

interface LineProps {
  readonly place: Rect;
  readonly text: string;
  /** What is said where that has no room. */
  readonly short?: string;
  readonly bold?: boolean;
}

function Line({ place, text, short = text, bold = false }: LineProps) {
  const fitted = fitText([text, short], 13, place.width, bold);
  return (
    <text x={place.x} y={place.y + 13} fontSize={fitted.size} fontWeight={bold ? 600 : 400} fill="var(--ink-2)">
      {fitted.text}
    </text>
  );
}

/** A row's name, what it looks at, and the numbers over each of its parts. */
export function RowWords({
  kind,
  view,
  row,
}: {
  readonly kind: FilterKind;
  readonly view: FiltersView;
  readonly row: Row;
}) {
  const t = useTranslations("filters");
  const { widths, side, layers } = view;
  const k = kernelOf(kind, widths);
  const { grid } = row.bank;
  const read = k * k * grid.channels;
  const name = t(`names.${kind}`, { k });
  const indent = textWidth(name, 15, true) + 12;
  const room = row.title.width - indent;
  // A window of one pixel looks at no neighbour.
  const plain = t(`looks.${k === 1 && kind !== "pointwise" ? (`${kind}One` as const) : kind}`);
  const code = kind === "depthwise" ? t("code", { in: widths.in }) : null;
  // Where there is no room for both, the code says what the title does not.
  const looks = [code ? `${plain} · ${code}` : plain, ...(code ? [code] : [])];
  const beside = looks.find((text) => textWidth(text, 13) <= room);
  return (
    <g className="tabular">
      <text x={row.title.x} y={row.title.y + 14} fontSize={15} fontWeight={650} fill="var(--ink)">
        {name}
      </text>
      {row.title.height < 30 && beside ? (
        <text x={row.title.x + indent} y={row.title.y + 14} fontSize={13} fill="var(--ink-2)">
          {beside}
        </text>
      ) : (
        row.title.height > 30 &&
        wrap(looks[0] ?? "", 13, row.title.width).map((line, i) => (
          <text key={line} x={row.title.x} y={row.title.y + 32 + i * 16} fontSize={13} fill="var(--ink-2)">
            {line}
          </text>
        ))
      )}
      <Line place={row.labels.patch} text={t("labels.read", { read })} />
      <Line
        place={row.labels.bank}
        text={t("labels.bank", {
          filters: grid.filters,
          k,
          channels: grid.channels,
          weights: layers[kind].price.weights,
        })}
        bold
      />
      <Line
        place={row.labels.output}
        text={t("labels.output", {
          side,
          filters: grid.filters,
          count: side * side * grid.filters,
        })}
        short={t("labels.shape", { h: side, c: grid.filters })}
      />
    </g>
  );
}
