import type { FileParts } from "@/lib/engine/protocol";
import type { Rect } from "@/lib/readings/scene";
import { PARTS_IN_ORDER } from "./derive";

/** What bytes are for, told by pattern: codes full, gaps striped, tables dotted, biases grey. */
export function PartPatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}gaps`} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={5} height={5} fill="var(--bg)" />
        <rect width={2.4} height={5} fill="var(--ink)" />
      </pattern>
      <pattern id={`${id}tables`} width={4} height={4} patternUnits="userSpaceOnUse">
        <rect width={4} height={4} fill="var(--bg)" />
        <circle cx={2} cy={2} r={1.25} fill="var(--ink)" />
      </pattern>
    </defs>
  );
}

const FILL = { codes: "var(--ink)", biases: "var(--input)" } as const;

export const partFill = (part: keyof FileParts, id: string): string =>
  part === "codes" || part === "biases" ? FILL[part] : `url(#${id}${part})`;

interface Props {
  readonly rect: Rect;
  readonly parts: FileParts;
  readonly id: string;
  /** Whether the parts follow one another upwards; else rightwards. */
  readonly upright?: boolean;
}

/** A rectangle divided by what its bytes are for. */
export function PartInk({ rect, parts, id, upright = false }: Props) {
  const all = PARTS_IN_ORDER.reduce((sum, part) => sum + parts[part], 0);
  let before = 0;
  return PARTS_IN_ORDER.map((part) => {
    const [from, share] = [before / all, parts[part] / all];
    before += parts[part];
    if (!(share > 0)) return null;
    const { x, y, width, height } = rect;
    const place = upright
      ? { x, width, y: y + height * (1 - from - share), height: height * share }
      : { x: x + width * from, width: width * share, y, height };
    return <rect key={part} {...place} fill={partFill(part, id)} />;
  });
}
