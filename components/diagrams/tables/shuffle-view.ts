/** N4's table: ShuffleNet's graph by the rows of the paper's table 1, all five numbers of groups side by side as it prints them. */
import {
  type GroupCount,
  type ShuffleNetRow,
  shufflenetComplexity,
  shufflenetTable,
} from "@/lib/facts/shufflenet-tables";
import { attempt, type Fault } from "@/lib/graph/faults";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { type NetworkRow, type NetworkTable, networkTable } from "@/lib/readings/network-table";
import { countBy, fitOf } from "@/lib/readings/printed-totals";
import {
  GROUP_COUNTS,
  SHUFFLE_TABLE,
  type ShuffleTableSettings,
  shuffleTableConfig,
} from "@/lib/spec/table-shufflenet";
import { UNITS } from "@/lib/spec/units";
import { within } from "./live";
import type { Cell, Column, Living, Printed, Reason, Row, View } from "./view";

/** Rows are units; equal units stand together. */
const ROWS = { rows: 2, repeats: 2 } as const;
const MILLION = 1e6;

export interface ShuffleColumn {
  readonly groups: GroupCount;
  /** null: there is none of these settings, as `fault` says. */
  readonly table: NetworkTable | null;
  readonly fault: Fault | null;
}

/** The network of each number of groups. */
function shuffleColumns(settings: ShuffleTableSettings): readonly ShuffleColumn[] {
  return GROUP_COUNTS.map((groups) => {
    const { made, fault } = attempt(() => networkTable(shufflenet(shuffleTableConfig({ ...settings, groups })), ROWS));
    // The builder’s scale is the table’s s.
    return { groups, table: made, fault: fault?.key === "scale" ? { ...fault, key: "s" } : fault };
  });
}

const columnId = (groups: number): string => `g${groups}`;

/** `stage2/unit2–4` of three equal units. */
function nameOf({ id, ids }: NetworkRow): string {
  const last = /\d+$/.exec(ids.at(-1) ?? "")?.[0];
  return ids.length > 1 && last ? `${id}–${last}` : id;
}

/** Windows as the paper has them: of conv1 and the pools; of units it prints none. */
const windowOf = ({ parts }: NetworkRow): number | null => {
  const [only, ...more] = parts;
  return only && more.length === 0 && only.kind !== "linear" ? only.window[0] : null;
};
const strideOf = ({ parts }: NetworkRow): number => Math.max(...parts.map(({ stride }) => stride));

function live(row: NetworkRow, groups: number): Row["live"] {
  const [, unit] = row.id.split("/");
  if (!unit) return null;
  const [, , from] = row.reads;
  const doubles = row.gives[2] === 2 * from;
  if (!doubles && row.gives[2] !== from) return null;
  const mid = row.parts.find(({ id }) => id.endsWith("gconv1"))?.filters ?? 0;
  const set = { c: from, m: doubles ? mid / 2 : mid, g: groups, h: row.reads[0], stride: "2" };
  return Number.isInteger(set.m) && within(UNITS, set)
    ? { to: "units", set: { ...set, unit: doubles ? "c" : "b" } }
    : null;
}

const channelsOf = (printed: ShuffleNetRow | undefined, groups: GroupCount): number | null =>
  typeof printed?.channels === "object" ? printed.channels[groups] : (printed?.channels ?? null);

interface Papers {
  readonly widths: boolean;
  readonly sizes: boolean;
  readonly classes: boolean;
}

/** What of the paper's table is about this very network. */
function papersShuffle({ s, stem, resolution, classes }: ShuffleTableSettings): Papers {
  return {
    widths: s === SHUFFLE_TABLE.s.paper && stem === 0,
    sizes: resolution === SHUFFLE_TABLE.resolution.paper,
    classes: classes === SHUFFLE_TABLE.classes.paper,
  };
}

/** A printed number in a cell, marked where the network has another. */
const printed = (own: number | null, value: number | null): Printed | null =>
  value === null
    ? null
    : { text: String(value), reason: own === value || own === null ? null : { key: "other", values: {} } };

function complexity(columns: readonly ShuffleColumn[], papers: boolean): View["totals"] {
  const counts = (counting: "macs" | "macsWithoutLinear") =>
    columns.map(({ groups, table }) => ({ groups, count: table ? countBy(counting, table.cost) : null }));
  const asMillions = (count: number | null) => (count === null ? null : count / MILLION);
  const cells = (counting: "macs" | "macsWithoutLinear") =>
    Object.fromEntries(
      counts(counting).map(({ groups, count }): [string, Cell] => {
        const said = { value: shufflenetComplexity.value[groups], unit: MILLION, decimals: 0 };
        const fits = count === null || fitOf(count, said) === "rounded";
        const reason: Reason = { key: "complexity", values: {} };
        const beneath: Printed | null = papers ? { text: String(said.value), reason: fits ? null : reason } : null;
        return [columnId(groups), { kind: "pair", own: asMillions(count), printed: beneath }];
      }),
    );
  const params = Object.fromEntries(
    columns.map(({ groups, table }): [string, Cell] => [
      columnId(groups),
      { kind: "pair", own: asMillions(table?.cost.params ?? null), printed: null },
    ]),
  );
  return [
    { id: "macsWithoutLinear", cells: cells("macsWithoutLinear") },
    { id: "macsAll", cells: cells("macs") },
    { id: "paramsAll", cells: params },
  ];
}

export function shuffleTable(settings: ShuffleTableSettings): Living & { readonly columns: readonly ShuffleColumn[] } {
  const columns = shuffleColumns(settings);
  const chosen = columns.find(({ groups }) => groups === settings.groups);
  const table = chosen?.table;
  if (!table) return { fault: chosen?.fault ?? null, built: null, columns };
  const papers = papersShuffle(settings);
  // The paper's rows, without that of the image.
  const rowsOfPaper = shufflenetTable.value.slice(1);
  const rows = table.rows.map((row, i): Row => {
    const of = rowsOfPaper[i];
    const window = windowOf(row);
    const own = columns.map(({ groups, table: there }): [string, Cell] => {
      const channels = there?.rows[i]?.gives[2] ?? null;
      const last = i === table.rows.length - 1;
      const said = (last ? papers.classes : papers.widths) ? channelsOf(of, groups) : null;
      return [columnId(groups), { kind: "pair", own: channels, printed: printed(channels, said) }];
    });
    const side = row.gives[0];
    return {
      id: row.id,
      name: nameOf(row),
      live: live(row, settings.groups),
      repeated: row.ids.length > 1,
      nodes: row.nodes,
      cells: {
        output: { kind: "pair", own: side, printed: papers.sizes && of?.side ? printed(side, of.side) : null },
        ...(window !== null && { window: { kind: "number", value: window } as const }),
        stride: { kind: "number", value: strideOf(row) },
        repeat: { kind: "number", value: row.ids.length },
        ...Object.fromEntries(own),
        params: { kind: "bar", value: row.params, share: row.share.params },
        macs: { kind: "bar", value: row.macs, share: row.share.macs },
      },
    };
  });
  const image: Row = {
    id: "input",
    name: "input",
    live: null,
    nodes: [],
    cells: {
      output: {
        kind: "pair",
        own: settings.resolution,
        printed: papers.sizes ? printed(settings.resolution, shufflenetTable.value[0]?.side ?? null) : null,
      },
      ...Object.fromEntries(
        columns.map(({ groups }): [string, Cell] => [
          columnId(groups),
          { kind: "pair", own: 3, printed: papers.widths ? printed(3, 3) : null },
        ]),
      ),
    },
  };
  const { params, macs } = table.cost;
  const heads: readonly Column[] = [
    { id: "layer", kind: "text", words: true },
    { id: "output", kind: "pair" },
    { id: "window", kind: "number" },
    { id: "stride", kind: "number" },
    { id: "repeat", kind: "number" },
    ...columns.map(
      ({ groups }): Column => ({
        id: columnId(groups),
        kind: "pair",
        value: groups,
        chosen: groups === settings.groups,
      }),
    ),
    { id: "params", kind: "bar" },
    { id: "macs", kind: "bar" },
  ];
  const all: View["totals"][number] = {
    id: "total",
    cells: { params: { kind: "bar", value: params, share: 1 }, macs: { kind: "bar", value: macs, share: 1 } },
  };
  const whole = papers.widths && papers.sizes && papers.classes;
  return {
    fault: null,
    built: {
      table,
      view: {
        columns: heads,
        rows: [image, ...rows],
        totals: [all, ...complexity(columns, whole)],
        nodesIn: { op: "op", shape: "shape" },
      },
    },
    columns,
  };
}
