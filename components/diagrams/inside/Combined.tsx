"use client";
import { useTranslations } from "next-intl";
import { permutation } from "@/lib/graph/blocks/shuffle";
import { paddingOf } from "@/lib/graph/shapes";
import type { MapCell } from "../map/contract";
import type { Source, Station } from "./block";
import type { Known } from "./useInside";
import { useMap } from "./useMap";
import type { Words } from "./useWords";

interface Props {
  readonly station: Station;
  readonly sources: readonly Source[];
  readonly cell: MapCell;
  readonly known: Known;
  readonly words: Words;
}

/** Which map of which tensor read makes this channel, without weights. */
function readFrom({ head, shape }: Station, sources: readonly Source[], channel: number): readonly MapCell[] {
  const at = (source: Source | undefined, of = channel): readonly MapCell[] =>
    source ? [{ node: source.id, channel: of, y: 0, x: 0 }] : [];
  const { op } = head;
  if (op.kind === "add") return sources.flatMap((source) => at(source));
  if (op.kind === "channelShuffle")
    return at(sources[0], permutation(shape[2], op.groups, op.direction)[channel] ?? channel);
  if (op.kind !== "concat") return at(sources[0]);
  let first = 0;
  for (const source of sources) {
    if (channel < first + source.shape[2]) return at(source, channel - first);
    first += source.shape[2];
  }
  return [];
}

interface Read {
  readonly values: readonly number[];
  readonly padded: number;
}

/** The numbers of a pool's window that lie inside the map. */
function pooled(station: Station, map: Float32Array, [h, w]: readonly [number, number, number], cell: MapCell): Read {
  const { op } = station.head;
  if (op.kind === "globalAvgPool") return { values: [...map], padded: 0 };
  if (op.kind !== "maxPool" && op.kind !== "avgPool") return { values: [map[cell.y * w + cell.x] ?? 0], padded: 0 };
  const top = cell.y * op.stride - paddingOf(op.padding, h, op.size, op.stride)[0];
  const left = cell.x * op.stride - paddingOf(op.padding, w, op.size, op.stride)[0];
  const values: number[] = [];
  for (let y = Math.max(0, top); y < Math.min(h, top + op.size); y++)
    for (let x = Math.max(0, left); x < Math.min(w, left + op.size); x++) values.push(map[y * w + x] ?? 0);
  return { values, padded: op.size * op.size - values.length };
}

/** Past so many numbers a list would not be read. */
const MOST = 25;

/** What a layer without weights does for one number: takes the largest, the mean, adds, puts side by side, or moves. */
export function Combined({ station, sources, cell, known, words }: Props) {
  const t = useTranslations("inside.combined");
  const from = readFrom(station, sources, cell.channel);
  const ask = (read: MapCell | undefined, node = read?.node, channel = read?.channel) =>
    known.result && node !== undefined && channel !== undefined
      ? { diagram: known.diagram, run: known.result.run, node, channel }
      : null;
  const first = useMap(ask(from[0]));
  const second = useMap(ask(from[1]));
  const own = useMap(ask(undefined, station.id, cell.channel));
  const source = sources.find(({ id }) => id === from[0]?.node);
  if (!source || !first || !own) return <p className="text-[15px] text-ink-2">{t("waiting")}</p>;
  const value = words.value(own[cell.y * station.shape[1] + cell.x] ?? 0);
  const { values, padded } = pooled(station, first, source.shape, cell);
  const { op } = station.head;
  const name = words.name(source.id);
  const channel = from[0]?.channel ?? 0;
  const numbers = values.slice(0, MOST).map(words.value).join("; ");
  const more = values.length > MOST ? t("more", { count: values.length - MOST }) : "";
  const [a, b] = [values[0] ?? 0, second?.[cell.y * station.shape[1] + cell.x] ?? 0];
  const sum = `${words.value(a)} ${b < 0 ? "−" : "+"} ${words.value(Math.abs(b)).replace("−", "")} = ${words.value(a + b)}`;
  return (
    <div className="grid gap-1.5 text-[15px]" data-output={own[cell.y * station.shape[1] + cell.x]}>
      {op.kind === "maxPool" || op.kind === "avgPool" || op.kind === "globalAvgPool" ? (
        <>
          <p className="text-ink-2">{t(op.kind, { count: values.length, name, channel })}</p>
          <p className="tabular-nums">
            {numbers} {more}
          </p>
          {padded > 0 && <p className="text-[13px] text-ink-2">{t("beyond", { count: padded })}</p>}
          <p>
            {t(op.kind === "maxPool" ? "largest" : "mean")} <b className="tabular-nums">{value}</b>
          </p>
        </>
      ) : op.kind === "add" ? (
        <>
          <p className="text-ink-2">{t("add", { first: name, second: words.name(from[1]?.node ?? ""), channel })}</p>
          <p className="tabular-nums">
            {sum}
            {station.relu && (
              <>
                {" "}
                → ReLU → <b>{value}</b>
              </>
            )}
          </p>
        </>
      ) : (
        <>
          <p className="text-ink-2">
            {t(op.kind === "concat" ? "concat" : op.kind === "channelShuffle" ? "shuffle" : "same", {
              name,
              channel,
              own: cell.channel,
            })}
          </p>
          <p className="tabular-nums">
            {words.value(a)} → <b>{value}</b>
          </p>
        </>
      )}
    </div>
  );
}
