"use client";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useCallback, useMemo } from "react";
import type { Gesture } from "@/components/controls/gesture";
import type { Classifier } from "@/lib/engine/protocol";
import { unmoved } from "@/lib/readings/unmoved";
import type { MapNetwork, MapValues, Price } from "@/lib/spec/map";
import { ObjectFrame } from "../object/ObjectFrame";
import type { Frame, Timeline } from "../object/Stage";
import { Totals } from "../object/Totals";
import type { LiveState } from "../object/useObject";
import { useObjectPhoto } from "../object/useObjectPhoto";
import { type Setting, useSettingControls } from "../object/useSettingControls";
import { usePointed } from "../usePointed";
import type { MapCell } from "./contract";
import { mapView } from "./derive";
import type { Gauges } from "./gaugeMarks";
import { KindLegend } from "./KindLegend";
import { MapTable } from "./MapTable";
import { longName } from "./names";
import { River } from "./River";
import { cellOf, middleOf, type Spot, spotOf } from "./spot";
import { DURATION, momentAt, sizeStages, slowness, stopAfter } from "./time";
import { useMapRun } from "./useMapRun";

interface Props<V extends MapValues> {
  readonly object: LiveState<V>;
  readonly model: Classifier;
  /** The network's own name, as SqueezeNet. */
  readonly name: string;
  readonly network: MapNetwork;
  /** Namespace of its words: `title`, `howToRead` and `controls`. */
  readonly words: string;
  readonly settings: readonly Setting<V>[];
  readonly choices?: ReactNode;
  /** Marks at the blocks, where there are such. */
  readonly gauges?: Gauges | null;
}

const COMPACT = { notation: "compact", maximumSignificantDigits: 3 } as const;

/** A whole network as a map: S2, M7, N6 and what is inside a run. It knows its graph and nothing else of the network. */
export function NetworkMap<V extends MapValues>(props: Props<V>) {
  const { object, model, name, network, gauges = null } = props;
  const t = useTranslations("map");
  const own = useTranslations(props.words);
  const controls = useSettingControls(object, props.words, props.settings, network.fault);
  const format = useFormatter();
  const { values, set, spec } = object;
  const { graph, trained } = network;
  const view = useMemo(() => graph && mapView(graph, model, trained), [graph, model, trained]);
  const map = view?.map;
  const photo = useObjectPhoto(values.photo);
  const { result, running, schedule } = useMapRun(view, spec.anchor, photo.id);

  const choose = useCallback(
    (next: Spot | null, gesture: Gesture) => set({ at: next && map ? cellOf(map, next) : null } as Partial<V>, gesture),
    [set, map],
  );
  const chosen = useMemo(
    () => (map && graph && values.at ? spotOf(map, unmoved(graph, values.at)) : null),
    [map, graph, values.at],
  );
  const { at, on, pinned } = usePointed(chosen, choose);
  const open =
    map?.blocks.some(({ id }) => id === values.open) && values.open !== map.blocks[0]?.id ? values.open : null;
  const onOpen = useCallback(
    (block: string | null) => set({ open: block } as Partial<V>, open === null || block === null ? "begin" : "go on"),
    [set, open],
  );
  // An opened block knows every node: its choice is kept by the very node, which the map sees as a layer's.
  const onAt = useCallback(
    (cell: MapCell | null, gesture: Gesture) =>
      set({ at: map && spotOf(map, cell) ? cell : null } as Partial<V>, gesture),
    [set, map],
  );

  const onPrice = useCallback((price: Price) => set({ price } as Partial<V>, "begin"), [set]);

  const seen = at?.layer;
  const timeline = useMemo<Timeline | null>(() => {
    if (!map) return null;
    const [start = 0, end = 0] = seen === undefined ? [] : [schedule.starts[seen], schedule.ends[seen]];
    const slow = slowness(schedule);
    return {
      duration: DURATION,
      stages: sizeStages(map, schedule).map(({ size, start, end }, i) => ({
        id: `${size} ${i}`,
        label: size,
        role: "ink",
        start,
        end,
      })),
      stop: (time, direction) => stopAfter(schedule, time, direction),
      mark: seen === undefined ? null : { start, end },
      onPoint(time) {
        if (time === null) return on(null, "point");
        const { done, share } = momentAt(schedule, time);
        on(middleOf(map, done, Math.floor(share * (map.layers[done]?.channels ?? 1))), "point");
      },
      place(time) {
        const { done, share } = momentAt(schedule, time);
        const layer = map.layers[done];
        if (!layer)
          return slow
            ? t("place.slowed", { factor: format.number(slow, { maximumSignificantDigits: 2 }) })
            : t("place.done");
        return t("place.running", {
          layer: longName(layer.id),
          filter: Math.min(layer.channels, Math.floor(share * layer.channels) + 1),
          filters: layer.channels,
        });
      },
    };
  }, [map, schedule, seen, on, t, format]);

  const opened = useMemo(() => {
    if (!view) return null;
    const [height = 1, width = 1] = view.map.tensors[0]?.shape ?? [];
    const input = { kind: "photo", photo: photo.id ?? "", height, width } as const;
    return { graph: view.graph, weights: view.weights, input, diagram: spec.anchor };
  }, [view, photo.id, spec.anchor]);
  const draw = useCallback(
    (frame: Frame) => {
      if (!view || !opened) return null;
      return (
        <River
          name={name}
          view={view}
          result={result}
          schedule={schedule}
          scale={values.scale}
          spot={at}
          pinned={pinned}
          open={open}
          opened={{ ...opened, run: result, at: pinned ? values.at : null, scale: values.scale, onAt }}
          width={frame.width}
          height={frame.height}
          mode={frame.mode}
          time={frame.time}
          reduced={frame.reduced}
          gauges={gauges}
          price={values.price}
          onSpot={on}
          onOpen={onOpen}
          onPrice={onPrice}
        />
      );
    },
    [
      name,
      view,
      opened,
      result,
      schedule,
      values.scale,
      values.price,
      values.at,
      at,
      pinned,
      open,
      gauges,
      onAt,
      on,
      onOpen,
      onPrice,
    ],
  );

  const slow = slowness(schedule);
  return (
    <ObjectFrame
      object={object}
      words="map"
      title={own("title")}
      howToRead={own("howToRead")}
      weightsShown
      legend={<KindLegend />}
      controls={controls}
      choices={props.choices}
      totals={(form) =>
        view && (
          <Totals
            form={form}
            shape={[view.map.tensors[0]?.shape ?? [], view.map.tensors.at(-1)?.shape ?? []]}
            rows={(["params", "macs"] as const).map((row) => ({
              id: row,
              name: t(`totals.${row}`),
              value: view.map[row],
              against: view.plain[row],
              plain: t("totals.plain"),
            }))}
          />
        )
      }
      origin={
        view && (
          <>
            {view.tooLarge ? t("origin.none") : t(trained ? "origin.trained" : "origin.seeded", { name })}{" "}
            <span data-slow={slow ?? ""}>
              {slow
                ? t("origin.slowed", {
                    factor: format.number(slow, { maximumSignificantDigits: 2 }),
                    passes: result?.passes ?? 1,
                  })
                : result
                  ? t("origin.untimed")
                  : ""}
            </span>
          </>
        )
      }
      weights={view?.tooLarge ? "none" : trained ? model : "seeded"}
      photo={photo}
      running={view?.tooLarge ? null : running}
      fault={network.fault}
      note={
        view?.tooLarge &&
        t("tooLarge", {
          macs: format.number(view.map.macs, COMPACT),
          activations: format.number(view.map.activations, COMPACT),
        })
      }
      timeline={timeline}
      tall
      rests={open !== null}
      table={view && <MapTable view={view} schedule={schedule} gauges={gauges} />}
      code={() => (view ? [{ name, graph: view.graph, weights: view.weights }] : [])}
      file={{
        name: spec.anchor,
        title: [
          view
            ? `${name}: ${t("describeShort", { layers: view.map.layers.length, params: view.map.params, macs: view.map.macs })}`
            : name,
          ...(gauges ? [gauges.caption] : []),
        ].join("; "),
      }}
      told={() => told(view, format)}
      draw={draw}
    />
  );
}

/** What the story says in numbers: of the default network's first and last tensors. */
function told(view: ReturnType<typeof mapView> | null, format: ReturnType<typeof useFormatter>) {
  const map = view?.map;
  const half = map ? Math.ceil(map.tensors.length / 2) : 0;
  const share = (of: number) => format.number(of, { style: "percent", maximumFractionDigits: 0 });
  const activations = (map?.tensors ?? []).map(({ shape: [h, w, c] }) => h * w * c);
  const weights = (map?.tensors ?? []).map(({ layers }) =>
    layers.reduce((sum, i) => sum + (map?.layers[i]?.bank?.weights ?? 0), 0),
  );
  const sum = (all: readonly number[]) => all.reduce((so, value) => so + value, 0);
  return {
    activations: share(sum(activations.slice(0, half)) / Math.max(1, sum(activations))),
    weights: share(sum(weights.slice(half)) / Math.max(1, sum(weights))),
    layers: map?.layers.length ?? 0,
  };
}
