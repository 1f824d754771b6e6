"use client";
import { useTranslations } from "next-intl";
import { memo, type PointerEvent, useCallback, useId, useMemo } from "react";
import { wrap } from "@/components/marks/text";
import { LAYER_KINDS, type LayerKind } from "@/lib/readings/shares";
import { TileTouch } from "../TileTouch";
import type { How } from "../usePointed";
import { shownLayer, type WorkView } from "./derive";
import { KindPatterns } from "./Kind";
import { type Panel, workLayout } from "./layout";
import { PanelInk } from "./PanelInk";
import { PanelWords } from "./PanelWords";
import type { PrintedShares } from "./printedRows";
import type { Moment } from "./time";
import type { Words } from "./words";

interface Props {
  readonly view: WorkView & { readonly built: NonNullable<WorkView["built"]> };
  readonly words: Words;
  readonly moment: Moment;
  /** The layer that the reader looks at. */
  readonly at: string | null;
  /** Whether it is kept, and to be told to those who hear the page. */
  readonly pinned: boolean;
  /** What the paper prints, where this is its network. */
  readonly printed: PrintedShares | null;
  readonly width: number;
  readonly height: number;
  readonly mode: "wide" | "flow";
  onLayer(id: string | null, how: How): void;
}

/** The layer whose piece of a bar is under x; bars are touched by their pointer alone, keys walk the columns. */
function pieceAt({ pieces, rows }: Panel, kinds: readonly LayerKind[], x: number, y: number): number | null {
  const kind = LAYER_KINDS.find((each) => y >= rows[each].track.y && y < rows[each].track.y + rows[each].track.height);
  const found = pieces.findIndex((piece, i) => kinds[i] === kind && x >= piece.x && x < piece.x + piece.width);
  return found < 0 ? null : found;
}

/** M5 drawn: one column a layer, one bar a kind, of the same ink; below, one layer in words. */
export const WorkDrawing = memo(function WorkDrawing(props: Props) {
  const { view, words, moment, at, pinned, printed, width, height, mode, onLayer } = props;
  const t = useTranslations("work");
  const id = useId();
  const { layers } = view.built;
  const layout = useMemo(() => workLayout(layers, { width, height }, mode), [layers, width, height, mode]);
  const shown = shownLayer(layers, at, moment.moving?.layer ?? null);
  const kinds = useMemo(() => layers.map(({ kind }) => kind), [layers]);
  const on = useCallback(
    (index: number | null, how: How) => onLayer(index === null ? null : (layers[index]?.id ?? null), how),
    [onLayer, layers],
  );
  const said = words.say(shown);
  const lines = said.flatMap((sentence, i) =>
    wrap(sentence, i === 0 ? 15.8 : 15, layout.words.width).map((line) => ({ line, bold: i === 0 })),
  );
  const under = (panel: Panel, event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const first = panel.rows[LAYER_KINDS[0]].track;
    return pieceAt(panel, kinds, first.x + event.clientX - box.left, first.y + event.clientY - box.top);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with parts that take focus is a group, not a fieldset
    <div
      className="relative"
      style={{ width: layout.width, height: layout.height }}
      role="group"
      data-drawing-root
      aria-label={t("describe", {
        layers: layers.length,
        macs: words.count("macs", view.built.total.macs),
        name: words.name("macs"),
        weights: words.count("weights", view.built.total.weights),
      })}
    >
      <svg
        data-layer
        aria-hidden="true"
        width={layout.width}
        height={layout.height}
        className="pointer-events-none absolute inset-0 overflow-visible"
      >
        <KindPatterns id={id} />
        {layout.panels.map((panel) => (
          <g key={panel.of}>
            <PanelInk panel={panel} layers={layers} moment={moment} shown={shown} id={id} />
            <PanelWords
              panel={panel}
              layers={layers}
              done={moment.done}
              words={words}
              printed={printed?.[panel.of] ?? null}
            />
          </g>
        ))}
        {lines.map(({ line, bold }, i) => (
          <text
            key={line}
            className="tabular"
            x={layout.words.x}
            y={layout.words.y + 24 + i * 21}
            fontSize={15}
            fontWeight={bold ? 600 : 400}
            fill={bold ? "var(--ink)" : "var(--ink-2)"}
          >
            {line}
          </text>
        ))}
      </svg>
      <p className="sr-only" aria-live="polite">
        {pinned ? said.join(" ") : ""}
      </p>
      {layout.panels.map((panel) => {
        const [first, last] = [panel.rows[LAYER_KINDS[0]].track, panel.rows.linear.track];
        return (
          <div key={panel.of}>
            <TileTouch
              place={panel.zone}
              size={[1, 1]}
              label={t("touch", { name: words.name(panel.of), layers: layers.length })}
              spot={{ tile: shown, y: 0, x: 0 }}
              whole
              onSpot={(spot, how) => on(spot?.tile ?? null, how)}
            />
            <div
              aria-hidden="true"
              className="absolute"
              style={{
                left: first.x,
                top: first.y,
                width: panel.width,
                height: last.y + last.height - first.y,
                touchAction: "pan-y pinch-zoom",
              }}
              onPointerMove={(event) => {
                if (event.pointerType === "mouse") on(under(panel, event), "point");
              }}
              onPointerLeave={(event) => {
                if (event.pointerType === "mouse") on(null, "point");
              }}
              onClick={(event) => {
                const found = under(panel, event as unknown as PointerEvent);
                if (found !== null) on(found, "choose");
              }}
            />
          </div>
        );
      })}
    </div>
  );
});
