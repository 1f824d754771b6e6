import { FilterBank } from "@/components/marks/FilterBank";
import type { Scale } from "@/components/marks/maps";
import { TensorMosaic } from "@/components/marks/TensorMosaic";
import { BRANCHES, type Done } from "@/lib/spec/fire-time";
import { TENSORS, type TensorName } from "./geometry";
import { HUE } from "./hues";
import type { FireLayout, PlacedMosaic } from "./measures";
import type { ShownMaps } from "./shown";

interface Props {
  readonly layout: FireLayout;
  readonly placed: Readonly<Record<TensorName, PlacedMosaic>>;
  readonly shown: ShownMaps;
  readonly progress: Readonly<Record<TensorName, Done>>;
  readonly scale: Scale;
  /** Rows of a map. */
  readonly rows: number;
}

/** Weights and maps. Each canvas is painted again only when something of its own has changed. */
export function Canvases({ layout, placed, shown, progress, scale, rows }: Props) {
  return (
    <div aria-hidden="true">
      {BRANCHES.map((name) => {
        const { grid, ...place } = layout.banks[name];
        if (grid.filters === 0) return null;
        const weights = shown.banks[name];
        return <FilterBank key={name} grid={grid} {...place} weights={weights} stale={shown.stale} hue={HUE[name]} />;
      })}
      {TENSORS.map((name) => {
        const { mosaic, ...place } = placed[name];
        if (mosaic.count === 0) return null;
        return (
          <TensorMosaic
            key={name}
            grid={mosaic}
            {...place}
            maps={shown.maps[name]}
            scale={scale}
            complete={progress[name].filters}
            partial={progress[name].rows / rows}
            stale={shown.stale}
            hue={HUE[name]}
          />
        );
      })}
    </div>
  );
}
