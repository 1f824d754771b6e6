/** What is printed of ShuffleNet's totals besides table 1: in tables 2, 5 and 6 of its paper, and in the authors' repository. */
import { shufflenetErrors } from "@/lib/facts/shufflenet-errors";
import { network } from "@/lib/graph/networks/build";
import type { Rounding } from "@/lib/graph/networks/shufflenet-widths";
import { cost } from "@/lib/readings/cost";
import { countBy } from "@/lib/readings/printed-totals";
import { asStands, type Claim } from "./claimTypes";

interface Given {
  readonly scale: number;
  readonly groups: number;
  readonly round?: Rounding;
  readonly stem?: number;
}

/** A way in which there is such a network: plain scaling, the released code's conv1, or rounding up. */
function roundingOf({ scale, groups }: Given): Rounding {
  const possible = (round: Rounding): boolean => {
    try {
      network({ network: "shufflenet", scale, groups, round });
      return true;
    } catch {
      return false;
    }
  };
  // At 1.5x only conv1's released 24 filters give the printed number; else the paper's own rule where it can be.
  const order: readonly Rounding[] = scale === 1.5 ? ["authors", "strict", "up"] : ["strict", "authors", "up"];
  return order.find(possible) ?? "up";
}

const claim = (
  given: Given,
  of: "macs" | "params",
  value: number,
  fact: Claim["fact"],
  column: string,
  why?: Claim["why"],
): Claim => {
  const { scale, groups, stem } = given;
  const round = given.round ?? roundingOf(given);
  return {
    name: { key: stem === undefined ? round : "stem", values: { scale, groups, stem: stem ?? 0 } },
    config: { network: "shufflenet", scale, groups, round, ...(stem !== undefined && { stem }) },
    set: { s: scale, groups, round, ...(stem !== undefined && { stem }) },
    of,
    unit: "million",
    printed: asStands(value, "million"),
    fact,
    column,
    ...(why && { why }),
  };
};

/** conv1's filters with which the quarter-width network costs what is printed; the paper does not say them. */
const QUARTER_STEM = 12;
const QUARTER = 0.25;

export function shuffleClaims(): readonly Claim[] {
  const { groups, mobilenet, again } = shufflenetErrors;
  const plain = mobilenet.value.flatMap(({ against }) => against.filter(({ variant }) => variant === "plain"));
  const whyBeside = (scale: number, level: number): Claim["why"] => {
    if (scale === 2) return undefined;
    if (scale !== 1.5) return { key: "level", values: { level } };
    const stem = 24 * scale;
    const other = cost(network({ network: "shufflenet", scale, stem })).macs / 1e6;
    return { key: "stem24", values: { stem, other } };
  };
  const beside = plain.map((each) =>
    claim(each, "macs", each.macs, mobilenet, `beside ${each.scale}`, whyBeside(each.scale, each.macs)),
  );
  const row = (scale: number) => groups.value.rows.find((each) => each.scale === scale);
  const half = row(0.5);
  const quarter = row(QUARTER);
  const budgets = [
    ...groups.value.groups.map((g) =>
      claim({ scale: 0.5, groups: g }, "macs", half?.budget ?? 0, groups, `half ${g}`, {
        key: "half",
        values: { groups: g, level: half?.budget ?? 0 },
      }),
    ),
    ...[1, 3].map((g) =>
      claim(
        { scale: QUARTER, groups: g, round: "strict", stem: QUARTER_STEM },
        "macs",
        quarter?.budget ?? 0,
        groups,
        `quarter ${g}`,
        {
          key: "quarter",
          values: {
            stem: QUARTER_STEM,
            scaled: 24 * QUARTER,
            plain: countBy("macs", cost(network({ network: "shufflenet", scale: QUARTER, groups: g }))) / 1e6,
          },
        },
      ),
    ),
  ];
  const released = again.value.flatMap((each) => [
    claim(
      each,
      "macs",
      each.macs,
      again,
      "again macs",
      each.scale === 1 && each.groups === 3 ? { key: "readme", values: {} } : undefined,
    ),
    claim(each, "params", each.params, again, "again params"),
  ]);
  return [...beside, ...budgets, ...released];
}

/** Stage 4's channels at half the width, by groups, against the number in the text. */
export function stage4(): {
  readonly printed: number;
  readonly own: readonly { readonly groups: number; readonly channels: number }[];
} {
  const own = [3, 4, 8].map((groups) => {
    const graph = network({ network: "shufflenet", scale: 0.5, groups, round: "up" });
    const last = graph.nodes.filter(({ scope }) => scope.startsWith("stage4")).at(-1);
    return { groups, channels: last?.shape[2] ?? 0 };
  });
  return { printed: shufflenetErrors.stage4.value, own };
}
