"use client";
import { FilterBank } from "@/components/marks/FilterBank";
import type { Scale } from "@/components/marks/maps";
import { TensorMosaic } from "@/components/marks/TensorMosaic";
import type { Bitmap } from "@/lib/engine/protocol";
import { INPUT } from "@/lib/graph/graph";
import { KINDS } from "@/lib/spec/filters";
import type { FiltersView } from "./derive";
import type { FiltersLayout } from "./layout";
import type { Moment } from "./time";
import type { Results } from "./useFiltersRun";

interface Props {
  readonly layout: FiltersLayout;
  readonly view: FiltersView;
  readonly results: Results;
  readonly moment: Moment;
  readonly scale: Scale;
}

/** The shared input, as any of the runs has it, if it is of the shape that is shown. */
export function inputMaps({ widths }: FiltersView, results: Results): Bitmap | null {
  const { in: channels, h } = widths;
  const wanted = [h, h, channels].join();
  return KINDS.map((kind) => results[kind]?.taps[INPUT]).find((map) => map?.shape.join() === wanted) ?? null;
}

/** What is painted: the input, and each row's weights and maps. */
export function Canvases({ layout, view, results, moment, scale }: Props) {
  const { side } = view;
  const input = inputMaps(view, results);
  return (
    <>
      <TensorMosaic
        {...layout.input}
        grid={layout.input.mosaic}
        maps={input}
        scale={scale}
        complete={input ? layout.input.mosaic.count : 0}
        partial={0}
        hue="--input"
      />
      {KINDS.map((kind) => {
        const { bank, output } = layout.rows[kind];
        const { node } = view.layers[kind];
        const map = results[kind]?.taps[node];
        const weights = results[kind]?.banks[node];
        const { kernel, channels, filters } = bank.grid;
        const known = map?.shape.join() === [side, side, output.mosaic.count].join() ? map : null;
        const held = weights?.kernel.join() === [kernel, kernel, channels, filters].join() ? weights : null;
        const { maps, rows } = moment.filled[kind];
        return (
          <div key={kind}>
            <FilterBank {...bank} weights={held} hue="--ink-3" />
            <TensorMosaic
              {...output}
              grid={output.mosaic}
              maps={known}
              scale={scale}
              complete={known ? maps : 0}
              partial={known ? rows / side : 0}
              hue="--input"
            />
          </div>
        );
      })}
    </>
  );
}
