/** Where the verified rows of ShuffleNet's paper stand, and the layers of all three. */
import { type Facts, numbers, otherValue, pick, type Shown, type Sight } from "./sights";

type Rows = Readonly<Record<string, readonly (string | number | null)[]>>;
interface Architecture {
  readonly channels: Readonly<Record<string, readonly number[]>>;
  readonly complexity_M: Readonly<Record<string, number>>;
}

const [N2, N3, N4, N5] = ["shuffle", "units", "shufflenet-table", "shufflenet-plot"] as const;
const OPEN_ROWS = "n4open=stage2/unit1~stage3/unit1";
/** N5's tables, each as numbers; the two whose differences stand in the drawing as drawings too. */
const GROUPS = `?${OPEN_ROWS}&n5show=groups&n5view=table`;
const PAIRS = "?n5show=shuffle&n5view=table";
const BARS = "?n5show=shuffle";
const AGAINST = "?n5show=mobilenet&n5view=table";
const GAINS = "?n5show=mobilenet";
const UNITS = "?n5show=units&n5view=table";
const OTHERS = "?n5show=others&n5view=table";

const shown = (query: string, ...sights: readonly Sight[]): Shown => ({ page: "shufflenet", query, sights });
const is = (object: string, at: string, rest: Omit<Sight, "object" | "at"> = {}): Sight => ({ object, at, ...rest });
const cell = (row: string, column: string, rest: Omit<Sight, "object" | "at">): Sight =>
  is(N4, `tr[data-row="${row}"] [data-column=${column}]`, rest);
const paper = (row: string, column: string, reads: number): Sight =>
  is(N4, `tr[data-row="${row}"] [data-column=${column}] [data-paper]`, { reads });
const error = (id: string, value: number): Sight => is(N5, `tr[data-row="${id}"] td:nth-of-type(1)`, { says: [value] });
const cost = (id: string, value: number): Sight => is(N5, `tr[data-row="${id}"] td:nth-of-type(5)`, { says: [value] });
const ledger = (id: string, ...says: readonly (string | number)[]): Sight => is(N5, `div[data-row=${id}]`, { says });

/** `ShuffleNet 0.5x shallow g=3`, `1x, g=8`, `1.0x g=3`: the plot's own name for it. */
const idOf = (name: string): string => {
  const [scale = "", more = "", groups = ""] = pick(name, /([\d.]+)x,?(?: with (?=SE)| )?(SE|shallow)? ?g=(\d)/);
  return `${Number(scale)}-g${groups}${more ? `-${more.toLowerCase()}` : ""}`;
};

export const SHUFFLENET = {
  "ShuffleNet | Section 3.2 | unit cost, input c x h x w, bottleneck m, g groups": (
    value: Readonly<Record<string, string>>,
  ) => {
    const rows: Readonly<Record<string, string>> = { ResNet: "resnet", ResNeXt: "resnext", ShuffleNet: "b" };
    return [
      shown(
        BARS,
        ...Object.entries(value).map(([name, formula]) =>
          is(N3, `tr:has([data-formula=${rows[name]}])`, { says: [name, formula.replaceAll("^2", "²")] }),
        ),
      ),
    ];
  },
  "ShuffleNet | Section 3.1, Figure 1 | channel shuffle": (value: string) => {
    const [formula = ""] = pick(value, /; (out\[j\] = .+)$/);
    const written = formula.replace("*", "·").replace(/floor\((.+?)\)/, "⌊$1⌋");
    return [shown(BARS, is(N2, '[data-formula="0"]', { reads: written }))];
  },
  "ShuffleNet | Section 3.3 | bottleneck": (value: string) => {
    const [share = 0] = numbers(pick(value, /^1\/(\d) of the unit's output channels/));
    const [stride = 0] = numbers(pick(value, /first unit of each stage has stride (\d); channels double/));
    const { channels } = otherValue<Architecture>("ShuffleNet | Table 1 | architecture");
    const [two = 0, three = 0, four = 0] = channels["g=3"] ?? [];
    return [
      shown(
        GROUPS,
        is(N4, '[data-node="stage3/unit1/gconv1"]', { says: [three / share] }),
        // out - in
        is(N4, '[data-node="stage3/unit1/gconv2"]', { says: [three - two] }),
        ...[2, 3, 4].map((stage) => cell(`stage${stage}/unit1`, "stride", { reads: stride })),
        cell("stage3/unit1", "g3", { says: [2 * two] }),
        cell("stage4/unit1", "g3", { says: [2 * three, four] }),
      ),
    ];
  },
  "ShuffleNet | Table 1 caption | stage 2": (value: string) => {
    const [channels = 0] = numbers(pick(value, /no group convolution .+ \((\d+) input channels\)/));
    return [
      shown(
        GROUPS,
        is("text", "#spread ~ p", { says: [channels, "no groups"] }),
        cell("maxpool", "g3", { says: [channels] }),
      ),
    ];
  },
  "ShuffleNet | Table 1 | architecture": (value: Architecture & Readonly<Record<string, string | number>>) => {
    const groups = Object.keys(value.channels);
    const column = (name: string) => name.replace("=", "");
    const [window = 0, stride = 0, side = 0, , stem = 0] = numbers(
      pick(String(value.Conv1), /^(\d)x\d\/(\d), (\d+)x(\d+)x(\d+)$/),
    );
    const [poolWindow = 0, poolStride = 0, poolSide = 0] = numbers(
      pick(String(value.MaxPool), /^(\d)x\d\/(\d), (\d+)x/),
    );
    const [last = 0] = numbers(pick(String(value.GlobalPool), /^(\d)x/));
    const [image = 0, , colours = 0] = numbers(String(value.Image).split("x"));
    const of = (row: string, k: number, step: number) => [
      cell(row, "window", { reads: k }),
      cell(row, "stride", { reads: step }),
    ];
    return [
      shown(
        GROUPS,
        paper("input", "output", image),
        paper("input", "g3", colours),
        paper("conv1", "output", side),
        paper("conv1", "g3", stem),
        ...of("conv1", window, stride),
        paper("maxpool", "output", poolSide),
        ...of("maxpool", poolWindow, poolStride),
        cell("globalpool", "window", { reads: last }),
        ...[2, 3, 4].flatMap((stage, i) => {
          const [at = 0, more = 0] = numbers(pick(String(value[`Stage${stage}`]), /^(\d+)x\d+, units 1 .*\+ (\d)$/));
          const [first, rest] = [`stage${stage}/unit1`, `stage${stage}/unit2`];
          return [
            paper(first, "output", at),
            paper(rest, "output", at),
            cell(first, "repeat", { reads: 1 }),
            cell(rest, "repeat", { reads: more }),
            ...groups.flatMap((name) =>
              [first, rest].map((row) => paper(row, column(name), value.channels[name]?.[i] ?? 0)),
            ),
          ];
        }),
        paper("fc", "g3", Number(value.FC)),
        ...groups.map((name) =>
          is(N4, `[data-total-row=macsWithoutLinear] [data-column=${column(name)}] [data-paper]`, {
            reads: value.complexity_M[name] ?? 0,
          }),
        ),
      ),
    ];
  },
  "ShuffleNet | Table 2 | top-1 error % for g = 1, 2, 3, 4, 8": (value: Rows) => [
    shown(
      GROUPS,
      ...Object.entries(value).flatMap(([name, errors]) => {
        const [scale = 0, budget = 0] = numbers(pick(name, /^([\d.]+)x, (\d+) MFLOPs$/));
        return [1, 2, 3, 4, 8].flatMap((g, i) => [
          error(`${scale}-g${g}`, Number(errors[i])),
          cost(`${scale}-g${g}`, budget),
        ]);
      }),
    ),
  ],
  "ShuffleNet | Table 3 | top-1 error % without / with shuffle / difference": (value: Rows) => [
    shown(
      PAIRS,
      ...Object.entries(value).flatMap(([name, [without, shuffled]]) => [
        error(`${idOf(name)}-none`, Number(without)),
        error(idOf(name), Number(shuffled)),
      ]),
    ),
    shown(
      BARS,
      ...Object.entries(value).map(([name, [, , difference]]) =>
        is(N5, `[data-link="${idOf(name)}-none ${idOf(name)}"]`, { says: [Number(difference)] }),
      ),
    ),
  ],
  "ShuffleNet | Table 4 | top-1 error %: VGG-like, ResNet, Xception-like, ResNeXt, ShuffleNet": (value: Rows) => [
    shown(
      UNITS,
      ...Object.entries(value).flatMap(([budget, row]) => {
        const own = String(row.at(-1));
        const [printed = 0] = numbers(pick(own, /^([\d.]+) \(/));
        return [
          ...["vgg-like", "resnet", "xception-like", "resnext"].flatMap((unit, i) =>
            row[i] === null
              ? []
              : [error(`${unit}-${budget}`, Number(row[i])), cost(`${unit}-${budget}`, Number(budget))],
          ),
          error(idOf(own), printed),
        ];
      }),
    ),
  ],
  "ShuffleNet | Table 5 | MFLOPs, top-1 error %, gain over the MobileNet above": (value: Rows) => {
    const id = (name: string) =>
      name.includes("MobileNet") ? `mobilenet-${Number.parseFloat(name)}` : idOf(name.replace("ShuffleNet ", ""));
    return [
      shown(
        AGAINST,
        ...Object.entries(value).flatMap(([name, [macs, printed]]) => [
          cost(id(name), Number(macs)),
          error(id(name), Number(printed)),
        ]),
      ),
      shown(
        GAINS,
        ...Object.entries(value).flatMap(([name, [, , gain]]) =>
          gain === null ? [] : [is(N5, `[data-label="${id(name)}"]`, { says: [Number(gain)] })],
        ),
      ),
    ];
  },
  "ShuffleNet | Table 6 | top-1 error %, MFLOPs": (value: Rows) => {
    const id = (name: string) =>
      name.startsWith("ShuffleNet ") ? idOf(name.replace("ShuffleNet ", "")) : name.toLowerCase().replace("-", "");
    return [
      shown(
        OTHERS,
        ...Object.entries(value).flatMap(([name, [printed, macs]]) => [
          error(id(name), Number(printed)),
          cost(id(name), Number(macs)),
        ]),
      ),
    ];
  },
  "ShuffleNet | Section 4.2 quirk | stage 4 width at 38 MFLOPs": (value: string) => {
    const said = numbers(pick(value, /says (\d+) channels .+ gives (\d+) \(g=4\), (\d+) \(g=3\) or (\d+) \(g=8\)/));
    return [shown(GROUPS, is(N4, "[data-stage4]", { says: said }))];
  },
  "ShuffleNet | Section 3.3 | scale factor": (value: string) => {
    pick(value, /^ShuffleNet s x: s times the filters, about s\^2 times the cost$/);
    return [shown(GROUPS, is(N4, "[data-scaled]", { says: ["s×", "s times the filters", "about s² times"] }))];
  },
  "ShuffleNet | authors' README | their re-trained models: FLOPs, params, top-1, top-5 error": (value: Rows) => [
    shown(
      GROUPS,
      ...Object.entries(value).flatMap(([name, [macs, params, top1, top5]], i) => {
        const row = `[data-again] tbody tr:nth-of-type(${i + 1})`;
        const [scale = 0, groups = 0] = numbers(pick(name, /^([\d.]+)x g=(\d)$/));
        const column = (n: number) => `${row} td:nth-of-type(${n})`;
        return [
          is(N5, `${row} th`, { says: [scale, groups] }),
          is(N5, column(1), { says: [Number.parseFloat(String(macs))] }),
          is(N5, column(2), { says: [Number.parseFloat(String(params))] }),
          is(N5, column(3), { reads: Number(top1) }),
          is(N5, column(4), { reads: Number(top5) }),
        ];
      }),
    ),
  ],
  "ShuffleNet | Section 4.3, 4.5 | headlines": (value: Readonly<Record<string, string>>) => {
    const [own = 0, mobilenet = 0, shallow = 0] = numbers(
      pick(value.layers ?? "", /^(\d+) \(MobileNet (\d+); shallow ShuffleNet (\d+)\)/),
    );
    const [theory = 0] = numbers(pick(value.theoretical_speedup_vs_AlexNet ?? "", /^(\d+)x/));
    const [actual = 0] = numbers(pick(value.actual ?? "", /about (\d+)x/));
    const [quarter = 0] = numbers(pick(value["4x_less_theory"] ?? "", /about ([\d.]+)x/));
    return [
      shown(
        GROUPS,
        ledger("layers", `${own} / ${mobilenet} / ${shallow}`),
        ledger("speed", `${theory}x`, `${actual}x`, `${quarter}x`),
      ),
    ];
  },
  "ShuffleNet | version note | abstract": (value: string) => {
    const said = numbers(
      pick(value, /says ([\d.]+) % lower top-1 error than MobileNet at (\d+) MFLOPs.+says ([\d.]+) %/),
    );
    return [shown(GROUPS, ledger("abstract", ...said))];
  },
  "counting | all three | layer counts": (value: Readonly<Record<string, number>>) => [
    shown(GROUPS, ledger("layers", value.ShuffleNet ?? 0, value.MobileNet ?? 0)),
    {
      page: "squeezenet",
      query: "?s1=3&e1=4&e3=4&s5at=squeezenet",
      sights: [is("squeezenet-table", "[data-total-row=total] [data-column=depth]", { reads: value.SqueezeNet ?? 0 })],
    },
  ],
} as Facts;
