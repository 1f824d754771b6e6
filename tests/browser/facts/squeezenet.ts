/** Where the verified rows of SqueezeNet's paper stand. */
import { type Facts, numbers, otherValue, type Places, pick, type Shown, type Sight } from "./sights";

type Printed = Readonly<Record<string, string | number | null>>;

const [S1, S3, S4, S5] = ["fire-module", "squeezenet-table", "compression", "squeezenet-plot"];
const PAGE = "squeezenet";
/** The plot's own point and the paper's fire module; everything else as the page opens. */
const OPENED = "?s1=3&e1=4&e3=4&s5at=squeezenet";
/** At the side that the printed sizes need; the plot as a table of both scores. */
const FITTING = "?s3r=227&s5view=table&s5sweep=cost&s5score=top1";
const TOP5 = "?s3r=227&s3pad=1&s5view=table&s5sweep=cost&s5score=top5";
const SIMPLE = "?s3v=1.1&s5sweep=cost&s5at=simple";
const COMPLEX = "?s5sweep=cost&s5at=complex";
const PLATEAU = "?s5at=sr-0.75";
const SHARE = "?s5sweep=share&s5sr=0.5&s5at=pct-0.5";

const shown = (query: string, ...sights: readonly Sight[]): Shown => ({ page: PAGE, query, sights });
const cell = (row: string, column: string, rest: Omit<Sight, "object" | "at">): Sight => ({
  object: S3 ?? "",
  at: `tr[data-row="${row}"] [data-column=${column}]`,
  ...rest,
});
const sum = (column: string, reads: number): Sight => ({
  object: S3 ?? "",
  at: `[data-total-row=total] [data-column=${column}]`,
  reads,
});
const note = (near: string, says: readonly (string | number)[]): Sight => ({
  object: S3 ?? "",
  at: `tr[data-row="${near}"] ~ [data-note]`,
  says,
});
const is = (object = "", at: string, rest: Omit<Sight, "object" | "at"> = {}): Sight => ({ object, at, ...rest });
/** A point's printed accuracy and size, in the plot's table. */
const point = (id: string, accuracy: number | null, megabytes: number | null): readonly Sight[] => [
  ...(accuracy === null ? [] : [is(S5, `tr[data-row="${id}"] td:nth-of-type(1)`, { says: [accuracy] })]),
  ...(megabytes === null ? [] : [is(S5, `tr[data-row="${id}"] td:nth-of-type(5)`, { says: [megabytes] })]),
];
const ledger = (id: string, ...says: readonly (string | number)[]): Sight => is(S5, `div[data-row=${id}]`, { says });
const fact = (name: string, reads: number): Sight => is("text", `[data-fact="${name}"]`, { reads });

const megabytes = (text: unknown): readonly number[] =>
  numbers([...String(text).matchAll(/[\d.]+(?= MB)/g)].map(String));
const bypassed =
  (id: string): Places<Printed> =>
  ({ top1, top5, size }) => [
    shown(FITTING, ...point(id, Number(top1), size ? (megabytes(size)[0] ?? 0) : null)),
    shown(TOP5, ...point(id, Number(top5), null)),
  ];
const tableTwo =
  (row: string): Places<Printed> =>
  ({ size, reduction_vs_AlexNet, top1, top5 }) => {
    const of = (column: string, rest: Omit<Sight, "object" | "at">) =>
      is(S4, `[data-table2] tr[data-row="${row}"] [data-column=${column}]`, rest);
    return [
      shown(
        OPENED,
        of("size", { says: megabytes(size) }),
        of("times", { reads: String(reduction_vs_AlexNet) }),
        of("top1", { reads: Number(top1) }),
        of("top5", { reads: Number(top5) }),
      ),
    ];
  };

export const SQUEEZENET = {
  "SqueezeNet | Section 3.1 | strategies": (value: readonly string[]) => [
    shown(
      OPENED,
      ...value.map((said, i): Sight => {
        const words = [
          /: (replace 3x3 filters) with (1x1 filters) \((\d+)x/,
          /number of input (channels) to (3x3 filters)/,
          /: (downsample late)/,
        ][i];
        const parts = pick(said, words ?? /x/);
        return is("text", "#strategies ~ ol > li", {
          nth: i,
          says: parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
        });
      }),
    ),
  ],
  "SqueezeNet | Section 3.2, Figure 1 | Fire module": ({
    figure_example: { s1x1 = 0, e1x1 = 0, e3x3 = 0 },
  }: {
    readonly figure_example: Readonly<Record<string, number>>;
  }) => [
    shown(
      OPENED,
      fact("figure1.s1", s1x1),
      fact("figure1.e1", e1x1),
      fact("figure1.e3", e3x3),
      // Concatenated along channels.
      is(S1, "[data-total=shape]", { says: [e1x1 + e3x3] }),
    ),
  ],
  "SqueezeNet | Section 3.3 | macro structure": (value: Printed) => {
    const after = pick(String(value.max_pool), /3x3 stride 2 after (conv1), (fire4), (fire8);/);
    const [rate = ""] = pick(String(value.learning_rate), /starts at ([\d.]+),/);
    const [dropout = "", where = ""] = pick(String(value.dropout), /(\d+) % after (\w+)/);
    const [first = "", from = "", to = "", last = ""] = pick(String(value.order), /(\w+), fire(\d)\.\.fire(\d), (\w+)/);
    const fires = Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => `fire${Number(from) + i}`);
    return [
      shown(
        OPENED,
        ledger("pools", after.join(", ")),
        is(S5, "[data-card]", { says: [Number(rate), Number(dropout), where] }),
        ...[first, ...fires, last].map((row) => cell(row, "depth", { says: [] })),
        ...after.map((row) => cell(row.replace(/\D+/, "maxpool"), "filters", { reads: "3x3/2" })),
      ),
    ];
  },
  "SqueezeNet | Table 1 | architectural dimensions, all rows (bits: 6bit on every weighted row)": (
    value: readonly Printed[],
  ) => [
    shown(
      FITTING,
      ...value.flatMap((row): readonly Sight[] => {
        const layer = String(row.layer);
        const of = (column: string, printed: string | number | null | undefined): readonly Sight[] =>
          printed === null || printed === undefined ? [] : [cell(layer, column, { reads: printed })];
        const fire = row.s1x1 && [row.s1x1, row.e1x1, row.e3x3].join("·");
        return [
          ...of("paperOutput", row.output_size),
          ...of("filters", fire || row.filter_size_stride),
          ...of("depth", row.depth),
          ...of("paperParams", row.params_before_pruning),
          ...of("paperPruned", row.params_after_pruning),
          ...of("kept", row.percent_kept_s1_e1_e3),
        ];
      }),
    ),
  ],
  "SqueezeNet | Table 1 | total parameters before / after pruning": ([before = 0, after = 0]: readonly number[]) => [
    shown(FITTING, sum("paperParams", before), sum("paperPruned", after)),
  ],
  "SqueezeNet | Table 1 | depth column sum = weighted layers": (value: number) => [shown(OPENED, sum("depth", value))],
  "SqueezeNet | Table 1 quirk | input size": (value: string) => {
    const [printed = "", own = "", from = "", fitting = "", to = ""] = pick(
      value,
      /printed (\S+), but \S+ without padding gives (\S+) from (\d+) and (\S+) from (\d+);/,
    );
    return [
      shown(
        OPENED,
        cell("input", "paperOutput", { reads: printed }),
        cell("conv1", "output", { says: [own] }),
        note("conv1", [Number(from), Number(to), ...numbers(own.split("x"))]),
      ),
      shown(FITTING, cell("conv1", "output", { says: [fitting] })),
    ];
  },
  "SqueezeNet | Table 1 quirk | maxpool8 output": (value: string) => {
    const [printed = "", meant = "", next = ""] = pick(value, /printed (\S+); (\S+) is meant \((\w+) below/);
    return [
      shown(
        FITTING,
        cell("maxpool8", "paperOutput", { says: [printed, "≠"] }),
        cell("maxpool8", "output", { reads: meant }),
        note("maxpool8", [printed, next]),
      ),
    ];
  },
  "SqueezeNet | Table 1 quirk | conv10 sparsity label": (value: string) => {
    const [printed = "", window = ""] = pick(value, /printed '(.+)' for a (\S+) layer/);
    return [shown(FITTING, cell("conv10", "kept", { says: [printed, "≠"] }), note("conv10", [window]))];
  },
  "SqueezeNet | Table 1 quirk | fire8 after pruning": (value: string) => {
    const [printed = 0, needs = 0, label = 0, would = 0] = numbers(
      pick(value, /^([\d,]+) needs (\d+) %.+label (\d+) % would give ([\d,]+)/),
    );
    return [
      shown(
        FITTING,
        cell("fire8", "paperPruned", { reads: printed }),
        note("fire8", [printed, needs, label]),
        // The printed column counts a part of a weight as one; the file rounds.
        { ...note("fire8", []), near: { value: would, within: 1 } },
      ),
    ];
  },
  "SqueezeNet | official prototxt v1.0 | conv10 padding": (value: string) => {
    const [pad = "", before = "", after = ""] = pick(value, /conv10 by (\d) \((\S+) -> (\S+)\)/);
    return [
      shown(FITTING, cell("conv10", "output", { says: [before] })),
      shown(TOP5, cell("conv10", "output", { says: [after] }), note("conv10", [Number(pad), after])),
    ];
  },
  "SqueezeNet | Section 5.1 | metaparameter formulae": (value: Readonly<Record<string, string>>) => {
    const letters = (text = "") =>
      text
        .replace(/, i = .*| = .*/, "")
        .replaceAll("*", "·")
        .replace(/floor\((.+)\)/, "⌊$1⌋")
        .replaceAll("_", "");
    const row = (id: string, of: string): Sight =>
      is(S3, `[data-formulas] [data-row=${id}] [data-column=letters]`, { says: [letters(value[of])] });
    return [shown(OPENED, row("e", "e_i"), row("e3", "e_i_3x3"), row("e1", "e_i_1x1"), row("s1", "s_i_1x1"))];
  },
  "SqueezeNet | Section 5.1 | SqueezeNet's metaparameters": (value: Readonly<Record<string, number>>) => [
    shown(
      OPENED,
      ...Object.entries(value).map(([name, number]) =>
        is(S3, `[data-paper-values] [data-metaparameter=${name.toLowerCase()}]`, { says: [`= ${number}`] }),
      ),
    ),
  ],
  "SqueezeNet | Section 5.2, Figure 3(a) | squeeze ratio": (
    value: Readonly<Record<string, string | readonly number[]>>,
  ) => {
    const of = (at: string) => numbers(pick(String(value[`SR ${at}`]), /^([\d.]+) MB, ([\d.]+) % top-5/));
    const [small, large] = [of("0.125"), of("0.75")];
    return [
      shown(
        TOP5,
        ...point("squeezenet", small[1] ?? 0, small[0] ?? 0),
        ...point("sr-0.75", large[1] ?? 0, large[0] ?? 0),
      ),
      shown(PLATEAU, is(S5, "[data-card]", { says: [...(value.range as readonly number[]), "larger and no better"] })),
    ];
  },
  "SqueezeNet | Section 5.3, Figure 3(b) | share of 3x3 filters": (value: Printed) => {
    const [top5 = 0, share = 0, size = 0] = numbers(
      pick(String(value.plateau), /([\d.]+) % top-5 at (\d+) % \((\d+) MB\)/),
    );
    const range = numbers(pick(String(value.pct3x3_range), /(\d+) % \.\. (\d+) %/));
    const { SR } = value.settings as unknown as Readonly<Record<string, number>>;
    return [
      shown(TOP5, ...point("pct-0.5", top5, size)),
      shown(SHARE, is(S5, "[data-card]", { says: [share, SR ?? 0, ...range, "larger and no better"] })),
    ];
  },
  "SqueezeNet | Section 6, Figure 2 | bypass variants": ({ simple, complex }: Readonly<Record<string, string>>) => {
    const [identity = ""] = pick(simple ?? "", /around fire ([\d, ]+) \(/);
    const [others = ""] = pick(complex ?? "", /remaining Fire modules \(([\d, ]+)\)/);
    return [
      shown(SIMPLE, is(S5, "[data-card=simple]", { says: [`fire ${identity}`] })),
      shown(COMPLEX, is(S5, "[data-card=complex]", { says: [`fire ${others}`, "1x1"] })),
    ];
  },
  "SqueezeNet | Table 3 | vanilla": bypassed("squeezenet"),
  "SqueezeNet | Table 3 | simple bypass": (value: Printed) => {
    const plain = otherValue<Printed>("SqueezeNet | Table 3 | vanilla");
    const more = (of: string) => Number((Number(value[of]) - Number(plain[of])).toFixed(1));
    return [...bypassed("simple")(value as never), shown(OPENED, ledger("bypass", more("top1"), more("top5")))];
  },
  "SqueezeNet | Table 3 | complex bypass accuracy": bypassed("complex"),
  "SqueezeNet | Table 2 | AlexNet, no compression, 32 bit": (value: Printed) => [
    ...tableTwo("AlexNet none 32")(value as never),
    shown(
      FITTING,
      fact("alexnet.megabytes", megabytes(value.size)[0] ?? 0),
      fact("alexnet.top1", Number(value.top1)),
      ...point("alexnet", Number(value.top1), megabytes(value.size)[0] ?? 0),
    ),
    shown(TOP5, ...point("alexnet", Number(value.top5), null)),
  ],
  "SqueezeNet | Table 2 | AlexNet, Deep Compression (Han et al. 2015a), 5-8 bit":
    tableTwo("AlexNet deepCompression 5-8"),
  "SqueezeNet | Table 2 | SqueezeNet, none, 32 bit": (value: Printed) => [
    ...tableTwo("SqueezeNet none 32")(value as never),
    shown(
      OPENED,
      fact("uncompressed.megabytes", megabytes(value.size)[0] ?? 0),
      fact("uncompressed.top1", Number(value.top1)),
      fact("fewerThanAlexNet", Number.parseFloat(String(value.reduction_vs_AlexNet))),
      ledger("fifty", `${value.reduction_vs_AlexNet}`),
    ),
  ],
  "SqueezeNet | Section 4 | against the best compressed AlexNet": (value: string) => [
    shown(OPENED, ledger("compressed", `${pick(value, /is ([\d.]+)x smaller/)[0]}x`)),
  ],
  "SqueezeNet | official repository, SqueezeNet_v1.1/README.md | v1.1": (value: Printed) => {
    const [filters = "", window = ""] = pick(String(value.conv1), /(\d+) filters (\S+) \(v1\.0/);
    const pools = pick(String(value.pooling), /after (\w+), (\w+), (\w+) \(v1\.0/);
    const [v11 = 0, v10 = 0, less = 0] = numbers(
      pick(String(value.computation), /([\d.]+) vs ([\d.]+) GFLOPS\/image, ([\d.]+)x less/),
    );
    const [top5 = 0] = numbers(pick(String(value.accuracy), />= ([\d.]+) % top-5/));
    return [
      shown(
        SIMPLE,
        cell("conv1", "filters", { reads: `${window}/2 (x${filters})` }),
        ...pools.map((row) => cell(row.replace(/\D+/, "maxpool"), "filters", { reads: "3x3/2" })),
        is(S3, "[data-total=params]", { reads: Number(value.params) }),
        ledger("flops11", v11, less, top5, Number(value.params)),
        is(S3, "[data-claims]", { says: [v10, v11, Number(value.params)] }),
      ),
    ];
  },
} as Facts;
