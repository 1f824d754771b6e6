/** One scale for the whole network: the largest sides of an activation and of a weight with which all of it fits. */
export interface Units {
  readonly activation: number;
  readonly weight: number;
}

const SIDES = [
  4, 3, 2, 1.5, 1.25, 1, 0.875, 0.75, 0.625, 0.5, 0.4375, 0.375, 0.3125, 0.25, 0.2, 0.1625, 0.125, 0.1, 0.08, 0.0625,
  0.05, 0.04, 0.03125,
];
const SMALLEST = { activation: 1 / 32, weight: 1 / 32 };

/** The largest side that passes; `passes` must hold for every smaller one too. */
function largest(passes: (side: number) => boolean): number | null {
  let [from, to] = [0, SIDES.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (passes(SIDES[middle] ?? 0)) to = middle;
    else from = middle + 1;
  }
  return SIDES[from] ?? null;
}

/**
 * `fits` must hold for every smaller pair too. Of the pairs that fit, the one whose sides come nearest to what each could
 * have alone; activations count twice, because they are looked at one by one and weights only together.
 */
export function bestUnits(fits: (units: Units) => boolean): Units {
  const alone = {
    activation: largest((activation) => fits({ ...SMALLEST, activation })) ?? SMALLEST.activation,
    weight: largest((weight) => fits({ ...SMALLEST, weight })) ?? SMALLEST.weight,
  };
  let best: { readonly units: Units; readonly worth: number } = { units: SMALLEST, worth: 0 };
  for (const weight of SIDES.filter((side) => side <= alone.weight)) {
    const share = weight / alone.weight;
    if (share <= best.worth) break;
    const activation = largest((side) => side <= alone.activation && fits({ activation: side, weight }));
    if (activation === null) continue;
    const worth = (activation / alone.activation) ** 2 * share;
    if (worth > best.worth) best = { units: { activation, weight }, worth };
  }
  return best.units;
}
