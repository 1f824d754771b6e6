/** M4's table: MobileNet's graph by the rows of the paper's table 1, the paper's columns beside where there are such. */
import { mobilenetTable } from "@/lib/facts/mobilenet-tables";
import { attempt } from "@/lib/graph/faults";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { type NetworkRow, networkTable } from "@/lib/readings/network-table";
import { FILTERS } from "@/lib/spec/filters";
import { SEPARABLE } from "@/lib/spec/separable";
import { MOBILE_TABLE, type MobileTableSettings, mobileTableConfig } from "@/lib/spec/table-mobilenet";
import { within } from "./live";
import { asPrinted, type Cell, type Column, type Living, printedCell, type Reason, type Row, withTimes } from "./view";

/** Rows are the two layers of a pair; equal pairs stand together. */
const ROWS = { rows: 2, repeats: 1 } as const;

/** Type and stride, filter shape and input size, as the paper writes them. */
function mobileColumns({ parts, reads, repeat }: NetworkRow & { readonly repeat: number }) {
  const [layer] = parts;
  if (!layer) return { type: "", filter: "", input: asPrinted(reads) };
  const times = repeat > 1 ? `${repeat}x ` : "";
  const window = asPrinted(layer.window);
  const { kind, stride, filters, groups } = layer;
  const alone = groups > 1 && groups === reads[2];
  const written = {
    conv: alone
      ? { type: `${times}Conv dw / s${stride}`, filter: `${window}x${filters} dw` }
      : { type: `${times}Conv / s${stride}`, filter: `${window}x${reads[2]}x${filters}` },
    linear: { type: `FC / s${stride}`, filter: `${reads[2]}x${filters}` },
    globalAvgPool: { type: `Avg Pool / s${stride}`, filter: `Pool ${window}` },
    avgPool: { type: `Avg Pool / s${stride}`, filter: `Pool ${window}` },
    maxPool: { type: `Max Pool / s${stride}`, filter: `Pool ${window}` },
  }[kind];
  return { ...written, input: asPrinted(reads) };
}

/** `separable7–11/depthwise` of five equal pairs. */
function nameOf({ id, ids }: NetworkRow): string {
  const last = /\d+/.exec(ids.at(-1) ?? "")?.[0];
  return ids.length > 1 && last ? id.replace(/\d+/, (first) => `${first}–${last}`) : id;
}

function live(row: NetworkRow, all: readonly NetworkRow[]): Row["live"] {
  const [pair, layer] = row.id.split("/");
  const [part] = row.parts;
  if (!part) return null;
  if (part.kind === "conv" && layer === undefined) {
    const set = { in: row.reads[2], out: row.gives[2], k: part.window[0], stride: part.stride, h: row.reads[0] };
    return within(FILTERS, set) ? { to: "filters", set } : null;
  }
  const depthwise = all.find(({ id }) => id === `${pair}/depthwise`);
  const pointwise = all.find(({ id }) => id === `${pair}/pointwise`);
  const [first] = depthwise?.parts ?? [];
  if (!depthwise || !pointwise || !first) return null;
  const { reads } = depthwise;
  const set = { in: reads[2], out: pointwise.gives[2], h: reads[0], k: first.window[0], stride: first.stride };
  return within(SEPARABLE, set) ? { to: "separable", set } : null;
}

/** Whether the paper's table 1 is of this very network, the stride of its last depthwise layer apart. */
function isPapersMobile({ alpha, resolution, classes, pairs, body }: MobileTableSettings): boolean {
  return (
    alpha === MOBILE_TABLE.alpha.paper &&
    resolution === MOBILE_TABLE.resolution.paper &&
    classes === MOBILE_TABLE.classes.paper &&
    pairs === "separable" &&
    body === "full"
  );
}

export function mobileTable(settings: MobileTableSettings): Living {
  const { made, fault } = attempt(() => mobilenet(mobileTableConfig(settings)));
  if (!made) return { fault, built: null };
  const table = networkTable(made, ROWS);
  const papers = isPapersMobile(settings);
  const why = (row: NetworkRow, kind: "type" | "filter" | "input", printed: string): Reason => {
    if (kind === "type") return { key: "erratum", values: { side: row.reads[0], printed: withTimes(printed) } };
    return { key: "following", values: { map: withTimes(asPrinted(row.reads.slice(0, 2))) } };
  };
  const rows = table.rows.map((row, i): Row => {
    const own = mobileColumns({ ...row, repeat: row.ids.length });
    const text = (kind: "type" | "filter" | "input"): Cell => ({ kind: "text", text: withTimes(own[kind]) });
    const [type, filter, input] = (papers && mobilenetTable.value[i]) || [];
    const cell = (kind: "type" | "filter" | "input", printed: string | undefined) =>
      printed === undefined ? null : printedCell(printed, own[kind], () => why(row, kind, printed));
    const [paperType, paperFilter, paperInput] = [cell("type", type), cell("filter", filter), cell("input", input)];
    return {
      id: row.id,
      name: nameOf(row),
      live: live(row, table.rows),
      repeated: row.ids.length > 1,
      nodes: row.nodes,
      cells: {
        type: text("type"),
        ...(paperType && { paperType }),
        filter: text("filter"),
        ...(paperFilter && { paperFilter }),
        input: text("input"),
        ...(paperInput && { paperInput }),
        params: { kind: "bar", value: row.params, share: row.share.params },
        macs: { kind: "bar", value: row.macs, share: row.share.macs },
      },
    };
  });
  const softmax = papers ? mobilenetTable.value[rows.length] : undefined;
  if (softmax) {
    const reason: Reason = { key: "softmax", values: {} };
    const [type, filter, input] = softmax;
    const cell = (printed: string): Cell => ({ kind: "printed", text: withTimes(printed), reason, aside: true });
    const cells = { paperType: cell(type), paperFilter: cell(filter), paperInput: cell(input) };
    rows.push({ id: "softmax", name: "softmax", live: null, nodes: [], cells });
  }
  const paper = (id: string): readonly Column[] => (papers ? [{ id, kind: "printed", words: true }] : []);
  const columns: readonly Column[] = [
    { id: "layer", kind: "text", words: true },
    { id: "type", kind: "text", words: true },
    ...paper("paperType"),
    { id: "filter", kind: "text", words: true },
    ...paper("paperFilter"),
    { id: "input", kind: "text", words: true },
    ...paper("paperInput"),
    { id: "params", kind: "bar" },
    { id: "macs", kind: "bar" },
  ];
  const { params, macs } = table.cost;
  const totals = [
    {
      id: "total",
      cells: {
        params: { kind: "bar", value: params, share: 1 },
        macs: { kind: "bar", value: macs, share: 1 },
      } as Readonly<Record<string, Cell>>,
    },
  ];
  return { fault: null, built: { table, view: { columns, rows, totals, nodesIn: { op: "filter", shape: "input" } } } };
}
