/** What a ShuffleNet unit's widths must satisfy, and the nearest widths that do. */
import { gcd, nearestGroups, nearestMultiple } from "../divisors";
import { nearestWhole, refuse } from "../faults";
import { LIMITS } from "../keys";

export type UnitKind = "a" | "b" | "c";

export interface UnitWidths {
  readonly kind: UnitKind;
  readonly out: number;
  readonly groups: number;
  readonly first: boolean;
  readonly mid?: number;
}

interface CheckedWidths {
  /** Width of the bottleneck. */
  readonly mid: number;
  /** What the main branch gives: out, or out - in where the shortcut is concatenated. */
  readonly branch: number;
  /** Groups of the second pointwise layer and of the shuffle, and of the first pointwise layer. */
  readonly groups: number;
  readonly firstGroups: number;
}

/** The bottleneck is a quarter of `out` (section 3.2: of the concatenated output in unit c). */
const BOTTLENECK = 4;

function joinable(node: string, channels: number, { kind, out, mid, groups }: UnitWidths): void {
  if (kind !== "c" && channels !== out)
    refuse(node, "shortcut-add", [channels, out], { key: "out", nearest: channels });
  if (kind !== "c" || out > channels) return;
  const fits = (width: number) =>
    (width - channels) % groups === 0 && (mid !== undefined || width % (BOTTLENECK * groups) === 0);
  const step = BOTTLENECK * groups;
  const most = Math.min(LIMITS.channels, channels + step);
  const wider = channels < LIMITS.channels ? channels + 1 : undefined;
  const nearest = wider && (nearestWhole(wider, wider, most, fits) ?? wider);
  refuse(node, "shortcut-concat", [out, channels], { key: "out", nearest });
}

/** Throws `GraphError` naming the rule, the two numbers and the nearest possible value of the key to change. */
export function checkUnit(node: string, channels: number, widths: UnitWidths): CheckedWidths {
  const { kind, out, first } = widths;
  const groups = kind === "a" ? 1 : widths.groups;
  joinable(node, channels, { ...widths, groups });
  const branch = kind === "c" ? out - channels : out;
  const read = first ? branch : gcd(channels, branch);
  const mid = widths.mid ?? out / BOTTLENECK;

  if (read % groups !== 0) {
    const common = Number.isInteger(mid) ? gcd(read, mid) : read;
    const more = { key: "groups", nearest: nearestGroups(groups, common) };
    if (!first && channels % groups !== 0) refuse(`${node}/gconv1`, "groups-divide-in", [groups, channels], more);
    refuse(`${node}/gconv2`, "groups-divide-out", [groups, branch], more);
  }
  const nearest = nearestMultiple(mid, groups, LIMITS.channels);
  if (!Number.isInteger(mid)) refuse(node, "bottleneck-quarter", [out, BOTTLENECK], { key: "mid", nearest });
  if (mid % groups !== 0) refuse(`${node}/gconv1`, "groups-divide-mid", [groups, mid], { key: "mid", nearest });
  return { mid, branch, groups, firstGroups: first ? 1 : groups };
}
