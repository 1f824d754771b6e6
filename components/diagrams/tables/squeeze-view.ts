/** S3's table: SqueezeNet's graph by the rows of the paper's table 1, the paper's columns beside where there are such. */

import type { SqueezeNetRow } from "@/lib/facts/squeezenet-tables";
import { squeezenetSums, squeezenetTable } from "@/lib/facts/squeezenet-tables";
import { attempt } from "@/lib/graph/faults";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { type NetworkRow, networkTable } from "@/lib/readings/network-table";
import { prunedParams } from "@/lib/readings/pruned";
import { FIRE } from "@/lib/spec/fire";
import {
  FITTING_SIDE,
  isPublished,
  METAPARAMETERS,
  SQUEEZE_TABLE,
  type SqueezeTableSettings,
  squeezeTableConfig,
} from "@/lib/spec/table-squeezenet";
import { within } from "./live";
import { asPrinted, type Cell, type Column, type Living, printedCell, type Reason, type Row, withTimes } from "./view";

const ROWS = { rows: 1, repeats: 0 } as const;
const PAPER_SIDE = 224;

/** Filters as the paper writes them: `7x7/2 (x96)`, or a fire module's three widths. */
function squeezeFilters(row: NetworkRow): string {
  const [only, ...more] = row.parts;
  if (!only) return "";
  if (row.id.startsWith("fire")) {
    const width = (name: string) => row.parts.find(({ id }) => id.endsWith(name))?.filters ?? 0;
    return [width("squeeze1x1"), width("expand1x1"), width("expand3x3")].join(" · ");
  }
  const filters = more.length === 0 && only.kind === "conv" ? ` (x${only.filters})` : "";
  return `${asPrinted(only.window)}/${only.stride}${filters}`;
}

/** `100/50/33`, `100 % (7x7)`: percents in the order of the layers. */
const keptPercents = (kept: string): readonly number[] =>
  kept
    .replace(/\(.*\)/, "")
    .split("/")
    .map((part) => Number.parseFloat(part));

/** The percentage of the last layer that gives the printed number, where the others are right. */
function fittingPercent(row: NetworkRow, percents: readonly number[], printed: number): number {
  const layers = row.nodes.filter(({ split }) => split.kernel > 0);
  const last = layers.at(-1);
  const rest = prunedParams(layers.slice(0, -1), percents);
  return last ? Math.round((100 * (printed - rest - last.split.bias)) / last.split.kernel) : 100;
}

function live({ id, reads, parts }: NetworkRow, version: string): Row["live"] {
  if (!id.startsWith("fire")) return null;
  const width = (name: string) => parts.find((part) => part.id.endsWith(name))?.filters ?? 0;
  const [s1, e1, e3] = [width("squeeze1x1"), width("expand1x1"), width("expand3x3")];
  const set = { in: reads[2], s1, e1, e3, h: reads[0], w: reads[1] };
  return within(FIRE, set) ? { to: "fire", set: { ...set, module: id, version } } : null;
}

export function squeezeTable(settings: SqueezeTableSettings): Living {
  const { made, fault } = attempt(() => squeezenet(squeezeTableConfig(settings)));
  if (!made) {
    // Version 1.1 has no metaparameters: the way out of a link that asks for both is SqueezeNet's own value.
    const own = fault.rule === "key-elsewhere" ? METAPARAMETERS.find((name) => name === fault.key) : undefined;
    return { fault: own ? { ...fault, nearest: SQUEEZE_TABLE[own].default } : fault, built: null };
  }
  const { version, classes, bypass, resolution, pad } = settings;
  const table = networkTable(made, ROWS);
  const papers = isPublished(settings) && version === "1.0" && classes === 1000 && bypass !== "complex";
  const sizes = papers && [PAPER_SIDE, FITTING_SIDE].includes(resolution);
  const printed = new Map(squeezenetTable.value.map((row) => [row.layer, row]));

  const whySize = (layer: string, of: SqueezeNetRow, own: string): Reason => {
    const values = { printed: withTimes(asPrinted(of.output)), own: withTimes(own), fitting: FITTING_SIDE };
    if (layer === "input") return { key: "input", values: { ...values, side: PAPER_SIDE } };
    if (layer === "conv10" && pad === "1") return { key: "conv10", values };
    if (of.output[0] !== of.output[1]) {
      const next = printed.get(table.rows[table.rows.findIndex(({ id }) => id === layer) + 1]?.id ?? "");
      return {
        key: "maxpool8",
        values: { ...values, next: next?.layer ?? "", map: next?.output.slice(0, 2).join(" × ") ?? "" },
      };
    }
    return { key: "side", values: { side: resolution, fitting: FITTING_SIDE, first: table.rows[0]?.gives[0] ?? 0 } };
  };
  const sizeCell = (layer: string, own: string): Cell | null => {
    const of = printed.get(layer);
    return of && sizes ? printedCell(asPrinted(of.output), own, () => whySize(layer, of, own)) : null;
  };
  const prunedCells = (row: NetworkRow): Readonly<Record<string, Cell>> => {
    const of = printed.get(row.id);
    if (!of?.kept || !of.pruned || !papers) return {};
    const percents = keptPercents(of.kept);
    const pruned = prunedParams(row.nodes, percents);
    const label = /\((.*)\)/.exec(of.kept)?.[1];
    const window = asPrinted(row.parts[0]?.window ?? []);
    const why: Reason = {
      key: "pruned",
      values: {
        layer: row.id,
        percent: percents.at(-1) ?? 100,
        fitting: fittingPercent(row, percents, of.pruned),
        own: pruned,
        printed: of.pruned,
      },
    };
    const misprint: Reason = { key: "label", values: { layer: row.id, window: withTimes(window) } };
    return {
      kept: { kind: "printed", text: withTimes(of.kept), reason: label && label !== window ? misprint : null },
      pruned: { kind: "number", value: pruned },
      paperPruned: { kind: "printed", text: String(of.pruned), reason: pruned === of.pruned ? null : why },
    };
  };
  const paramsCell = (own: number, of: number | undefined): Readonly<Record<string, Cell>> =>
    papers && of !== undefined
      ? { paperParams: printedCell(String(of), String(own), () => ({ key: "other", values: {} })) }
      : {};

  const rows = table.rows.map((row): Row => {
    const size = asPrinted(row.gives);
    const paperOutput = sizeCell(row.id, size);
    return {
      id: row.id,
      name: row.id,
      live: live(row, version),
      nodes: row.nodes,
      cells: {
        filters: { kind: "text", text: withTimes(squeezeFilters(row)) },
        depth: { kind: "number", value: row.depth },
        output: { kind: "text", text: withTimes(size) },
        ...(paperOutput && { paperOutput }),
        params: { kind: "bar", value: row.params, share: row.share.params },
        ...paramsCell(row.params, printed.get(row.id)?.params),
        macs: { kind: "bar", value: row.macs, share: row.share.macs },
        ...prunedCells(row),
      },
    };
  });
  const side = `${resolution}x${resolution}x3`;
  const paperInput = sizeCell("input", side);
  const input: Row = {
    id: "input",
    name: "input",
    live: null,
    nodes: [],
    cells: { output: { kind: "text", text: withTimes(side) }, ...(paperInput && { paperOutput: paperInput }) },
  };
  const prunedSum = rows.reduce(
    (sum, { cells: { pruned } }) => sum + (pruned?.kind === "number" ? pruned.value : 0),
    0,
  );
  const wrong = rows
    .map(({ cells: { paperPruned } }) => paperPruned)
    .find((cell) => cell?.kind === "printed" && cell.reason);
  const whyPruned = wrong?.kind === "printed" ? wrong.reason : null;
  const { params, macs } = table.cost;
  const columns: readonly Column[] = [
    { id: "layer", kind: "text", words: true },
    { id: "filters", kind: "text", words: true },
    { id: "depth", kind: "number" },
    { id: "output", kind: "text", words: true },
    ...(sizes ? [{ id: "paperOutput", kind: "printed", words: true } as const] : []),
    { id: "params", kind: "bar" },
    ...(papers ? [{ id: "paperParams", kind: "printed" } as const] : []),
    { id: "macs", kind: "bar" },
    ...(papers
      ? ([
          { id: "kept", kind: "printed", words: true },
          { id: "pruned", kind: "number" },
          { id: "paperPruned", kind: "printed" },
        ] as const)
      : []),
  ];
  const totals = [
    {
      id: "total",
      cells: {
        depth: { kind: "number", value: table.depth },
        params: { kind: "bar", value: params, share: 1 },
        ...paramsCell(params, squeezenetSums.value.params),
        macs: { kind: "bar", value: macs, share: 1 },
        ...(papers && {
          pruned: { kind: "number", value: prunedSum },
          paperPruned: { kind: "printed", text: String(squeezenetSums.value.pruned), reason: whyPruned },
        }),
      } as Readonly<Record<string, Cell>>,
    },
  ];
  return {
    fault: null,
    built: { table, view: { columns, rows: [input, ...rows], totals, nodesIn: { op: "filters", shape: "output" } } },
  };
}
