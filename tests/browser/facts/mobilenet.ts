/** Where the verified rows of MobileNet's paper stand. */
import { type Facts, numbers, otherValue, pick, type Shown, type Sight } from "./sights";

type Triples = Readonly<Record<string, readonly [top1: number, macs: number, params: number]>>;

const [M1, M4, M5, M6] = ["filters", "mobilenet-table", "work", "mobilenet-plot"] as const;
const PAGE = "mobilenet";
const OPENED = "?m6view=table";
/** The stride that is printed; the plot's shallow network. */
const PRINTED = "?m4last=2&m6at=shallow";

const shown = (query: string, ...sights: readonly Sight[]): Shown => ({ page: PAGE, query, sights });
const is = (object: string, at: string, rest: Omit<Sight, "object" | "at"> = {}): Sight => ({ object, at, ...rest });

/** A network's printed accuracy and cost, in the plot's table. */
const point = (id: string, [top1, macs, params]: readonly [number, number, number]): readonly Sight[] => [
  is(M6, `tr[data-row="${id}"] td:nth-of-type(1)`, { says: [top1] }),
  is(M6, `tr[data-row="${id}"] td:nth-of-type(5)`, { says: [macs, params] }),
];
const table =
  (ids: Readonly<Record<string, string>>) =>
  (value: Triples): readonly Shown[] => [
    shown(
      OPENED,
      ...Object.entries(value).flatMap(([name, printed]) => point(ids[name] ?? name.replace(/^1\.0/, "1"), printed)),
    ),
  ];

/** `Dk*Dk*M*N*Df*Df` as the site writes it. */
const letters = (formula = ""): string =>
  formula
    .replaceAll("*", "·")
    .replaceAll(/a(?=[MN])/g, "α")
    .replaceAll(/r(?=D)/g, "ρ")
    .replace("^2", "²");

export const MOBILENET = {
  "MobileNet | Section 3.1, equations (2), (4), (5) | costs": (value: Readonly<Record<string, string>>) => {
    const formula = (row: string, of: string): Sight =>
      is(M1, `[data-formulas] [data-row=${row}] th`, { says: [letters(value[of])] });
    const [from = 0, to = 0] = numbers(pick(value.claim ?? "", /(\d+) to (\d+) times less/));
    return [
      shown(
        OPENED,
        formula("standard", "standard"),
        formula("depthwise", "depthwise"),
        formula("pair", "depthwise_separable"),
        is("text", "#why ~ ol > li", { nth: 1, says: [letters(value.ratio)] }),
        is(M4, "[data-claim]", { says: [from, to] }),
      ),
    ];
  },
  "MobileNet | equations (6), (7) | multipliers": (value: Readonly<Record<string, string>>) => {
    const [alphas = ""] = pick(value.alpha ?? "", /typically ([\d., ]+);/);
    const [sides = ""] = pick(value.rho ?? "", /by input ([\d, ]+);/);
    return [
      shown(
        OPENED,
        is(M4, "[data-formulas] [data-row=width]", { reads: letters(value.width) }),
        is(M4, "[data-formulas] [data-row=resolution]", { reads: letters(value.width_and_resolution) }),
        is(M4, "[data-multipliers]", { says: [alphas, sides, "α²", "ρ²"] }),
      ),
    ];
  },
  "MobileNet | Table 1 | body": (value: readonly (readonly [string, string, string])[]) => [
    shown(
      OPENED,
      ...value.flatMap((row, nth) =>
        ["paperType", "paperFilter", "paperInput"].map((column, i) =>
          is(M4, `tbody tr[data-row] [data-column=${column}]`, { nth, reads: row[i] ?? "" }),
        ),
      ),
    ),
  ],
  "MobileNet | Table 1 erratum | last depthwise layer": (value: string) => {
    const [printed = "", size = "", macs = "", end = ""] = pick(
      value,
      /printed '(.+)' on a (\S+) input.+costs ([\d.]+) M and ends at (\S+)\.$/,
    );
    const row = 'tr[data-row="separable13/depthwise"]';
    const [side = ""] = size.split("x");
    return [
      shown(
        OPENED,
        is(M4, `${row} [data-column=paperType]`, { reads: printed }),
        is(M4, `${row} [data-column=paperType]`, { says: ["≠"] }),
        is(M4, `${row} [data-column=paperInput]`, { reads: size }),
        is(M4, `${row} ~ [data-note]`, { says: [printed, `${side}x${side}`] }),
      ),
      shown(
        PRINTED,
        is(M4, "[data-total=macs]", { near: { value: Number(macs), unit: 1e6 } }),
        is(M4, 'tr[data-row="separable13/pointwise"] [data-column=input]', { says: [end] }),
      ),
    ];
  },
  "MobileNet | Table 2 | resource per layer type, % mult-adds / % parameters": (
    value: Readonly<Record<string, readonly [number, number]>>,
  ) => {
    const kinds: Readonly<Record<string, string>> = {
      "Conv 1x1": "pointwise",
      "Conv DW 3x3": "depthwise",
      "Conv 3x3": "standard",
      "Fully Connected": "linear",
    };
    return [
      shown(
        OPENED,
        ...Object.entries(value).flatMap(([name, [macs, params]]) => [
          is(M5, `[data-printed] [data-row=${kinds[name]}] td:nth-of-type(1)`, { reads: `${macs}%` }),
          is(M5, `[data-printed] [data-row=${kinds[name]}] td:nth-of-type(3)`, { reads: `${params}%` }),
        ]),
      ),
    ];
  },
  "MobileNet | Table 3 | one 14x14x512 layer, cumulative: M mult-adds / M params": (
    value: Readonly<Record<string, readonly [number, number]>>,
  ) => [
    shown(
      OPENED,
      ...Object.values(value).flatMap(([macs, params], nth) => [
        is(M6, "[data-layer-table] tr[data-row] td:nth-of-type(1)", { nth, reads: macs }),
        is(M6, "[data-layer-table] tr[data-row] td:nth-of-type(3)", { nth, reads: params }),
      ]),
    ),
  ],
  "MobileNet | Table 4 | ImageNet top-1 %, M mult-adds, M params": table({
    "Conv MobileNet": "standard",
    MobileNet: "1-224",
  }),
  "MobileNet | Table 5 | ImageNet top-1 %, M mult-adds, M params": table({
    "0.75 MobileNet": "0.75-224",
    "Shallow MobileNet": "shallow",
  }),
  "MobileNet | Table 6 | ImageNet top-1 %, M mult-adds, M params": table({}),
  "MobileNet | Table 7 | ImageNet top-1 %, M mult-adds, M params": table({}),
  "MobileNet | Table 8 | ImageNet top-1 %, M mult-adds, M params": table({
    "1.0 MobileNet-224": "1-224",
    GoogleNet: "googlenet",
    "VGG 16": "vgg16",
  }),
  "MobileNet | Table 9 | ImageNet top-1 %, M mult-adds, M params": table({
    "0.50 MobileNet-160": "0.5-160",
    Squeezenet: "squeezenet",
    AlexNet: "alexnet",
  }),
  "MobileNet | Table 9 and Section 4.2 | SqueezeNet's 1700 M mult-adds": (value: string) => {
    const [operations = 0, other = 0, said = 0, about = 0] = numbers(
      pick(value, /is ([\d.]+) GFLOPS.+ShuffleNet prints (\d+)\), so '(\d+)x less' is about (\d+)x/),
    );
    const [, macs] =
      otherValue<Triples>("MobileNet | Table 9 | ImageNet top-1 %, M mult-adds, M params").Squeezenet ?? [];
    const row = "div[data-row=squeezenetMacs]";
    return [shown(OPENED, is(M6, row, { says: [macs ?? 0, operations, other, said], near: { value: about } }))];
  },
  "MobileNet | Section 4.2 | '4% better' than AlexNet and Squeezenet": (value: string) => {
    const [alexnet = 0, squeezenet = 0] = numbers(pick(value, /= ([\d.]+) and .+ = ([\d.]+) points/));
    return [shown(OPENED, is(M6, "div[data-row=better]", { says: [4, alexnet, squeezenet] }))];
  },
  "MobileNet | Section 4.1 | shallow MobileNet": (value: string) => {
    const [layers = "", size = ""] = pick(value, /the (\d+) separable layers with (\S+) features/);
    const words: Readonly<Record<string, string>> = { 5: "five" };
    return [shown(PRINTED, is(M6, "[data-card=shallow]", { says: [size, words[layers] ?? layers] }))];
  },
  "MobileNet | TF-slim mobilenet_v1.md | 16 checkpoints, M MACs": (
    value: Readonly<Record<string, readonly number[]>>,
  ) => [
    shown(
      OPENED,
      ...Object.values(value).flatMap((row, i) =>
        row.map((macs, j) =>
          is(M6, `[data-checkpoints] tbody tr:nth-of-type(${i + 1}) td:nth-of-type(${j + 1})`, { says: [macs] }),
        ),
      ),
    ),
  ],
} as Facts;
