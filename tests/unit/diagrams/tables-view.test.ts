/** The living tables against the collected transcriptions (tests/reference/facts.json) and the known disagreements of shared/reference/README.md. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { judge } from "@/components/diagrams/tables/claimTypes";
import { mobileClaims } from "@/components/diagrams/tables/mobile-claims";
import { shuffleClaims, stage4 } from "@/components/diagrams/tables/shuffle-claims";
import { shuffleTable } from "@/components/diagrams/tables/shuffle-view";
import { squeezeClaims } from "@/components/diagrams/tables/squeeze-claims";
import type { View } from "@/components/diagrams/tables/view";
import { mobilenetTable } from "@/lib/facts/mobilenet-tables";
import { shufflenetComplexity, shufflenetTable } from "@/lib/facts/shufflenet-tables";
import { squeezenetBits, squeezenetSums, squeezenetTable } from "@/lib/facts/squeezenet-tables";
import { defaults } from "@/lib/spec/frame";
import { SHUFFLE_TABLE } from "@/lib/spec/table-shufflenet";

import { mobile, number, shuffle, squeeze } from "./tables";

const { facts } = JSON.parse(readFileSync(join(import.meta.dirname, "../../reference/facts.json"), "utf8")) as {
  readonly facts: readonly {
    readonly paper: string;
    readonly where: string;
    readonly fact: string;
    readonly value: unknown;
  }[];
};
function fact<T>(paper: string, name: string): T {
  const found = facts.find(
    (each) => each.paper.startsWith(paper) && each.where === "Table 1" && each.fact.startsWith(name),
  );
  if (!found) throw new Error(`no such fact: ${paper}, ${name}`);
  return found.value as T;
}

/** Where a printed number is marked, and by which reason. */
const marks = (view: View): readonly string[] =>
  [...view.rows, ...view.totals].flatMap(({ id, cells }) =>
    view.columns.flatMap((column) => {
      const cell = cells[column.id];
      const printed = cell?.kind === "printed" ? cell : cell?.kind === "pair" ? cell.printed : null;
      return printed?.reason && !printed.aside ? [`${id} ${column.id}: ${printed.reason.key}`] : [];
    }),
  );
describe("printed values are those of the collected transcriptions", () => {
  test("SqueezeNet's table 1", () => {
    const rows = fact<readonly Record<string, unknown>[]>("SqueezeNet", "architectural dimensions");
    const own = squeezenetTable.value.map(({ layer, output, filter, depth, s1, e1, e3, params, pruned, kept }) => ({
      layer,
      output_size: output.join("x"),
      filter_size_stride: filter ?? null,
      depth: depth ?? null,
      s1x1: s1 ?? null,
      e1x1: e1 ?? null,
      e3x3: e3 ?? null,
      params_before_pruning: params ?? null,
      params_after_pruning: pruned ?? null,
      percent_kept_s1_e1_e3: kept ?? null,
    }));
    expect(own).toEqual(rows);
    const { params, pruned } = squeezenetSums.value;
    expect(fact("SqueezeNet", "total parameters")).toEqual([params, pruned]);
    expect(rows.reduce((sum, row) => sum + Number(row.params_after_pruning ?? 0), 0)).toBe(pruned);
    const name = facts.find((each) => each.fact.startsWith("architectural dimensions"))?.fact;
    expect(name).toContain(`${squeezenetBits.value}bit`);
  });
  test("MobileNet's table 1", () => {
    expect(mobilenetTable.value).toEqual(fact("MobileNet", "body"));
  });
  test("ShuffleNet's table 1", () => {
    const found = fact<Readonly<Record<string, unknown>>>("ShuffleNet", "architecture");
    const of = (name: string) => shufflenetTable.value.filter(({ layer }) => layer === name);
    const [conv1] = of("Conv1");
    const [pool] = of("MaxPool");
    expect(found.Conv1).toBe(
      `${conv1?.window}x${conv1?.window}/${conv1?.stride}, ${conv1?.side}x${conv1?.side}x${conv1?.channels}`,
    );
    expect(found.MaxPool).toBe(`${pool?.window}x${pool?.window}/${pool?.stride}, ${pool?.side}x${pool?.side}`);
    for (const stage of ["Stage2", "Stage3", "Stage4"]) {
      const [first, rest] = of(stage);
      const units = `units ${first?.repeat}${stage === "Stage2" ? ` (stride ${first?.stride})` : ""} + ${rest?.repeat}`;
      expect(found[stage]).toBe(`${first?.side}x${first?.side}, ${units}`);
      expect(rest?.stride).toBe(1);
    }
    expect(found.GlobalPool).toBe(`${of("GlobalPool")[0]?.window}x${of("GlobalPool")[0]?.window}`);
    expect(found.FC).toBe(of("FC")[0]?.channels);
    const channels = ["Stage2", "Stage3", "Stage4"].map((stage) => of(stage)[0]?.channels as Record<string, number>);
    const byGroups = (value: (g: string) => unknown) =>
      Object.fromEntries(["1", "2", "3", "4", "8"].map((g) => [`g=${g}`, value(g)]));
    expect(found.channels).toEqual(byGroups((g) => channels.map((each) => each[g])));
    expect(found.complexity_M).toEqual(byGroups((g) => (shufflenetComplexity.value as Record<string, number>)[g]));
  });
});

describe("S3", () => {
  test("at 224 six sizes need 227, and three places are misprinted", () => {
    expect(marks(squeeze())).toEqual([
      ...["conv1", "maxpool1", "fire2", "fire3", "fire4"].map((id) => `${id} paperOutput: side`),
      "fire8 paperPruned: pruned",
      "maxpool8 paperOutput: maxpool8",
      "conv10 kept: label",
      "total paperPruned: pruned",
    ]);
  });
  test("at 227 only the printed input is wrong besides", () => {
    const found = marks(squeeze({ resolution: 227 }));
    expect(found).toContain("input paperOutput: input");
    expect(found.filter((mark) => mark.endsWith("side"))).toEqual([]);
  });
  test("filters, depth and parameters of every row are as printed; pruning too, but for fire8", () => {
    const view = squeeze({ resolution: 227 });
    for (const row of view.rows) {
      const said = squeezenetTable.value.find(({ layer }) => layer === row.id);
      expect(said, row.id).toBeDefined();
      const { filters } = row.cells;
      const own = filters?.kind === "text" ? filters.text : "";
      if (said?.filter) expect(own).toBe(said.filter.replaceAll("x", "×"));
      if (said?.s1) expect(own).toBe([said.s1, said.e1, said.e3].join(" · "));
      if (said?.depth !== undefined) expect(number(row.cells.depth)).toBe(said.depth);
      if (said?.params) expect(number(row.cells.params)).toBe(said.params);
      if (said?.pruned && row.id !== "fire8") expect(number(row.cells.pruned)).toBe(said.pruned);
    }
    const [total] = view.totals;
    expect(number(total?.cells.params)).toBe(squeezenetSums.value.params);
    expect(number(total?.cells.depth)).toBe(18);
  });
  test("fire8 needs 30 % where 33 % is printed", () => {
    const cell = squeeze().rows.find(({ id }) => id === "fire8")?.cells.paperPruned;
    expect(cell?.kind === "printed" && cell.reason?.values).toMatchObject({
      percent: 33,
      fitting: 30,
      printed: 77_581,
    });
  });
  test("conv10 padded as in the authors' file gives larger maps, and says so", () => {
    expect(marks(squeeze({ resolution: 227, pad: "1" }))).toContain("conv10 paperOutput: conv10");
  });
  test("elsewhere nothing printed stands beside", () => {
    for (const some of [{ version: "1.1" }, { sr: 0.75 }, { classes: 10 }, { bypass: "complex" }] as const)
      expect(squeeze(some).columns.some(({ kind }) => kind === "printed")).toBe(false);
    expect(squeeze({ resolution: 160 }).columns.map(({ id }) => id)).not.toContain("paperOutput");
    expect(squeeze({ resolution: 160 }).columns.map(({ id }) => id)).toContain("paperParams");
  });
  test("a fire module's name leads to S1 with its widths", () => {
    const live = (id: string, some = {}) => squeeze(some).rows.find((row) => row.id === id)?.live;
    expect(live("fire2")).toEqual({
      to: "fire",
      set: { in: 96, s1: 16, e1: 64, e3: 64, h: 54, w: 54, module: "fire2", version: "1.0" },
    });
    expect(live("conv1")).toBeNull();
    expect(live("fire9", { base_e: 1024, incr_e: 1024 })).toBeNull();
  });
});

describe("M4", () => {
  test("all is as printed but the last depthwise stride; softmax is not in the graph", () => {
    const view = mobile();
    expect(marks(view)).toEqual(["separable13/depthwise paperType: erratum"]);
    expect(view.rows).toHaveLength(mobilenetTable.value.length);
    expect(view.rows.at(-1)?.cells.paperType).toMatchObject({ aside: true });
  });
  test("with the printed stride the rows below disagree instead", () => {
    expect(marks(mobile({ last: "2" }))).toEqual([
      "separable13/pointwise paperInput: following",
      "avgpool paperFilter: following",
      "avgpool paperInput: following",
    ]);
  });
  test("elsewhere nothing printed stands beside", () => {
    for (const some of [
      { alpha: 0.5 },
      { resolution: 192 },
      { classes: 10 },
      { pairs: "standard" },
      { body: "shallow" },
    ] as const)
      expect(mobile(some).columns.some(({ kind }) => kind === "printed")).toBe(false);
  });
  test("a layer's name leads to M2 where its sliders reach", () => {
    const live = (id: string, some = {}) => mobile(some).rows.find((row) => row.id === id)?.live;
    const set = { in: 32, out: 64, h: 112, k: 3, stride: 1 };
    expect(live("separable1/depthwise")).toEqual({ to: "separable", set });
    expect(live("separable1/pointwise")).toEqual({ to: "separable", set });
    expect(live("separable13/depthwise")).toBeNull();
    expect(live("conv1")).toBeNull();
    expect(live("conv1", { resolution: 112 })).toMatchObject({ to: "filters" });
  });
});

describe("N4", () => {
  test("channels and sizes are as printed; complexities are those without the last layer", () => {
    expect(marks(shuffle())).toEqual(["macsAll g2: complexity", "macsAll g4: complexity", "macsAll g8: complexity"]);
  });
  test("columns of impossible networks are empty, the others stand", () => {
    const { columns, built: there } = shuffleTable({ ...defaults(SHUFFLE_TABLE), s: 0.5 });
    expect(columns.filter(({ fault }) => fault).map(({ groups }) => groups)).toEqual([2, 4, 8]);
    const cells = there?.view.rows.find(({ id }) => id === "stage2/unit1")?.cells;
    expect(cells?.g2).toMatchObject({ own: null, printed: null });
    expect(cells?.g3).toMatchObject({ own: 120, printed: null });
    expect(marks(there?.view as View)).toEqual([]);
  });
  test("a unit's name leads to N3 where its sliders reach", () => {
    const live = (id: string) => shuffle().rows.find((row) => row.id === id)?.live;
    expect(live("stage2/unit2")).toEqual({ to: "units", set: { c: 240, m: 60, g: 3, h: 28, stride: "2", unit: "b" } });
    expect(live("stage3/unit1")).toEqual({ to: "units", set: { c: 240, m: 60, g: 3, h: 28, stride: "2", unit: "c" } });
    expect(live("stage2/unit1")).toBeNull();
    expect(live("stage4/unit2")).toBeNull();
  });
  test("stage 4 at half the width is 544 at g = 4, not 576", () => {
    expect(stage4()).toEqual({
      printed: 576,
      own: [
        { groups: 3, channels: 480 },
        { groups: 4, channels: 544 },
        { groups: 8, channels: 768 },
      ],
    });
  });
});

describe("printed totals", () => {
  const said = (all: ReturnType<typeof judge>) =>
    all.map(({ config, of, printed, verdict }) => {
      const { network: _, ...rest } = config;
      return `${Object.values(rest).join(" ")} ${of} ${printed.value}: ${verdict.counting} ${(verdict.counted / printed.unit).toFixed(2)} ${verdict.fit}`;
    });
  test("SqueezeNet", () => expect(said(judge(squeezeClaims()))).toMatchSnapshot());
  test("MobileNet", () => expect(said(judge(mobileClaims()))).toMatchSnapshot());
  test("ShuffleNet", () => expect(said(judge(shuffleClaims()))).toMatchSnapshot());
});
