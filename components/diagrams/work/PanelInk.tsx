import type { PricedLayer } from "@/lib/readings/shares";
import { Ink } from "./Kind";
import { between, type Panel } from "./layout";
import type { Moment } from "./time";

interface Props {
  readonly panel: Panel;
  readonly layers: readonly PricedLayer[];
  readonly moment: Moment;
  /** The layer looked at. */
  readonly shown: number;
  readonly id: string;
}

/** What has run is in its kind's bar and leaves a pale column; what has not stands in its column. */
const PALE = 0.5;

/** Columns, bars, and the layer on its way between them. */
export function PanelInk({ panel, layers, moment, shown, id }: Props) {
  const { pieces, columns, rows, zone } = panel;
  const { done, moving } = moment;
  const outline = (rect: (typeof pieces)[number], key: string) => (
    <rect
      key={key}
      x={rect.x - 1}
      y={rect.y - 1}
      width={rect.width + 2}
      height={rect.height + 2}
      fill="none"
      stroke="var(--ink)"
      strokeWidth={2}
    />
  );
  const piece = pieces[shown];
  const column = columns[shown];
  const on = moving && columns[moving.layer] && pieces[moving.layer];
  return (
    <g>
      {Object.entries(rows).map(([kind, { track }]) => (
        <rect key={kind} {...track} fill="var(--track)" opacity={0.55} />
      ))}
      <path
        d={`M${zone.x} ${zone.y + zone.height + 0.5}h${zone.width}`}
        stroke="var(--ink-3)"
        strokeWidth={1}
        fill="none"
      />
      {layers.map(({ id: layer, kind }, i) => {
        const rect = columns[i];
        return (
          rect && (
            <Ink key={layer} rect={rect} kind={kind} id={id} opacity={i < done || i === moving?.layer ? PALE : 1} />
          )
        );
      })}
      {layers.slice(0, done).map(({ id: layer, kind }, i) => {
        const rect = pieces[i];
        if (!rect) return null;
        // A hairline parts two layers where both can be seen.
        const hair = rect.width > 4 ? 0.75 : 0;
        return <Ink key={layer} rect={{ ...rect, width: rect.width - hair }} kind={kind} id={id} />;
      })}
      {column && outline(column, "column")}
      {piece && shown < done && outline(piece, "piece")}
      {moving && on && (
        <Ink
          rect={between(columns[moving.layer] ?? on, on, moving.progress)}
          kind={layers[moving.layer]?.kind ?? "linear"}
          id={id}
        />
      )}
    </g>
  );
}
