/** Pictures that none of the classes describes, drawn by rule: to see whether a network doubts itself there. */
import type { Pixels } from "@/lib/image/pixels";

export const KINDS = ["noise", "flat", "gradient", "stripes", "text"] as const;
export type Kind = (typeof KINDS)[number];

type Random = () => number;
type Colour = readonly [red: number, green: number, blue: number];
/** The colour at a point, coordinates in pixels. */
type Paint = (x: number, y: number) => Colour;

/** Mulberry32 (Tommy Ettinger, public domain): uniform in [0, 1), the same for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const colour = (random: Random): Colour => [256 * random(), 256 * random(), 256 * random()];
const mixed = (a: Colour, b: Colour, share: number): Colour => [
  a[0] + share * (b[0] - a[0]),
  a[1] + share * (b[1] - a[1]),
  a[2] + share * (b[2] - a[2]),
];

/** Capitals in 5 x 7 dots: a letter's rows from the top, each 5 bits as one base-32 digit, the left dot highest. */
const LETTERS =
  "ehhvhhh uhhuhhu ehgggge uhhhhhu vgguggv vgguggg ehgjhhe hhhvhhh e44444e 11111he hikokih ggggggv hrlhhhh hpljhhh " +
  "ehhhhhe uhhuggg ehhhlid uhhukih fgge11u v444444 hhhhhhe hhhhha4 hhhhlla hha4ahh hha4444 v1248gv";
const ALPHABET = LETTERS.split(" ");

function lettering(random: Random, side: number): Paint {
  const scale = 1 + Math.floor(2 * random());
  const [ink, paper] =
    random() < 0.5
      ? [colour(random), colour(random)]
      : ([
          [20, 20, 20],
          [245, 245, 245],
        ] as const);
  const columns = Math.ceil(side / (6 * scale));
  const words = Array.from({ length: columns * Math.ceil(side / (9 * scale)) }, () =>
    random() < 0.15 ? "" : (ALPHABET[Math.floor(ALPHABET.length * random())] ?? ""),
  );
  return (x, y) => {
    const [dotX, dotY] = [Math.floor(x / scale), Math.floor(y / scale)];
    const letter = words[Math.floor(dotY / 9) * columns + Math.floor(dotX / 6)] ?? "";
    const row = Number.parseInt(letter[(dotY % 9) - 1] ?? "0", 32);
    return dotX % 6 < 5 && (row >> (4 - (dotX % 6))) & 1 ? ink : paper;
  };
}

const PAINTS: Readonly<Record<Kind, (random: Random, side: number) => Paint>> = {
  noise: (random, side) => {
    const grain = 2 ** Math.floor(4 * random());
    const cells = Array.from({ length: side * side }, () => colour(random));
    return (x, y) => cells[Math.floor(y / grain) * side + Math.floor(x / grain)] ?? [0, 0, 0];
  },
  flat: (random) => {
    const only = colour(random);
    return () => only;
  },
  gradient: (random, side) => {
    const [from, to, turn] = [colour(random), colour(random), 2 * Math.PI * random()];
    const reach = side * (Math.abs(Math.cos(turn)) + Math.abs(Math.sin(turn)));
    const along = (x: number, y: number) => (x - side / 2) * Math.cos(turn) + (y - side / 2) * Math.sin(turn);
    return (x, y) => mixed(from, to, 0.5 + along(x, y) / reach);
  },
  stripes: (random) => {
    const [a, b, turn, width] = [colour(random), colour(random), Math.PI * random(), 2 + 14 * random()];
    return (x, y) => (Math.floor((x * Math.cos(turn) + y * Math.sin(turn)) / width + 1000) % 2 === 0 ? a : b);
  },
  text: lettering,
};

/** `count` pictures of `side` x `side` of one kind; another seed gives others. */
export function outside(kind: Kind, count: number, side: number, seed: number): readonly Pixels[] {
  const random = randomFrom(seed * 1009 + KINDS.indexOf(kind));
  return Array.from({ length: count }, () => {
    const paint = PAINTS[kind](random, side);
    const data = new Uint8ClampedArray(4 * side * side).fill(255);
    for (let i = 0; i < side * side; i++) data.set(paint(i % side, Math.floor(i / side)), 4 * i);
    return { width: side, height: side, data };
  });
}
