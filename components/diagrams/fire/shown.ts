/** Which of a run's bitmaps belong to the drawing as it stands, and which are of former widths. */
import type { Bank, Bitmap, RunResult } from "@/lib/engine/protocol";
import type { Shape } from "@/lib/graph/ops";
import type { Branch } from "@/lib/spec/fire";
import { BRANCHES } from "@/lib/spec/fire-time";
import type { FireParts } from "./parts";
import { fireNodes } from "./types";

export interface ShownMaps {
  readonly maps: Readonly<Record<"input" | Branch, Bitmap | null>>;
  readonly banks: Readonly<Record<Branch, Bank | null>>;
  /** The run was of other widths or sizes: its maps are drawn pale until the new ones are there. */
  readonly stale: boolean;
}

const equal = (a: Shape | undefined, b: Shape): boolean =>
  a !== undefined && a[0] === b[0] && a[1] === b[1] && a[2] === b[2];

/** By exact id or, for a run under another scope, by the id's last parts. */
function find<T>(record: Readonly<Record<string, T>>, id: string): T | null {
  const exact = record[id];
  if (exact !== undefined) return exact;
  const tail = id.slice(id.indexOf("/"));
  const other = tail.startsWith("/") ? Object.keys(record).find((key) => key.endsWith(tail)) : undefined;
  return other === undefined ? null : (record[other] ?? null);
}

export function shownMaps(result: RunResult | null, parts: FireParts, scope: string): ShownMaps {
  const ids = fireNodes(scope);
  const none = { squeeze: null, expand1x1: null, expand3x3: null };
  if (result === null) return { maps: { input: null, ...none }, banks: none, stale: false };
  const current = BRANCHES.every((branch) => {
    const shape = parts.tensors[branch];
    return shape[2] === 0 || equal(result.taps[ids[branch].out]?.shape, shape);
  });
  const stale = !current || !equal(result.taps[ids.input]?.shape ?? parts.tensors.input, parts.tensors.input);
  const map = (branch: Branch) => find(result.taps, ids[branch].out);
  const bank = (branch: Branch) => find(result.banks, ids[branch].conv);
  return {
    maps: {
      input: result.taps[ids.input] ?? null,
      squeeze: map("squeeze"),
      expand1x1: map("expand1x1"),
      expand3x3: map("expand3x3"),
    },
    banks: { squeeze: bank("squeeze"), expand1x1: bank("expand1x1"), expand3x3: bank("expand3x3") },
    stale,
  };
}
