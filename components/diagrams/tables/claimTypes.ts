/** Totals that papers and authors print, each against the graph of the very network it is about. */
import type { Fact } from "@/lib/facts";
import { type NamedConfig, network } from "@/lib/graph/networks/build";
import { cost } from "@/lib/readings/cost";
import { type Counted, type PrintedNumber, type Verdict, verdicts } from "@/lib/readings/printed-totals";
import type { Reason } from "./view";

export const UNITS = { one: 1, million: 1e6, giga: 1e9, megabyte: 1e6 } as const;
export type Unit = keyof typeof UNITS;

export interface Claim {
  /** The network, as its name's words have it. */
  readonly name: Reason;
  readonly config: NamedConfig;
  /** What sets the object to it. */
  readonly set: Readonly<Record<string, string | number>>;
  readonly of: Counted;
  readonly unit: Unit;
  readonly printed: PrintedNumber;
  readonly fact: Pick<Fact<unknown>, "paper" | "where" | "status">;
  /** Numbers of one printed column were counted in one way. */
  readonly column: string;
  /** More than the verdict says. */
  readonly why?: Reason;
}

export interface Judged extends Claim {
  readonly verdict: Verdict;
}

const decimalsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;

/** A number as printed: as many digits after the point as it has, or as told (−2: to hundreds). */
export const asStands = (value: number, unit: Unit, decimals = decimalsOf(value)): PrintedNumber => ({
  value,
  unit: UNITS[unit],
  decimals,
});

/** Every claim with its verdict, in their order. */
export function judge(claims: readonly Claim[]): readonly Judged[] {
  const counted = claims.map((claim) => ({ claim, cost: cost(network(claim.config)) }));
  const found = new Map<Claim, Verdict>();
  for (const column of new Set(claims.map((claim) => claim.column))) {
    const within = counted.filter(({ claim }) => claim.column === column);
    const [first] = within;
    if (!first) continue;
    const given = within.map(({ claim, cost }) => ({ printed: claim.printed, cost }));
    verdicts(first.claim.of, given).forEach((verdict, i) => {
      const at = within[i];
      if (at) found.set(at.claim, verdict);
    });
  }
  return claims.flatMap((claim) => {
    const verdict = found.get(claim);
    return verdict ? [{ ...claim, verdict }] : [];
  });
}

export interface Together {
  readonly id: string;
  readonly first: Judged;
  readonly by: Partial<Record<Counted, Judged>>;
}

/** What one place prints of one network, as one row. */
export function together(all: readonly Judged[]): readonly Together[] {
  const rows = new Map<string, Together>();
  for (const claim of all) {
    const id = JSON.stringify([claim.fact.where, claim.name]);
    const row = rows.get(id);
    rows.set(id, { id, first: row?.first ?? claim, by: { ...row?.by, [claim.of]: claim } });
  }
  return [...rows.values()];
}
