import { memo } from "react";
import { Ribbon } from "@/components/marks/Ribbon";
import type { Branch } from "@/lib/spec/fire";
import { HUE } from "./hues";
import type { FireLayout, RibbonPlace } from "./measures";

const HUE_OF: Readonly<Record<RibbonPlace["id"], string>> = {
  input: HUE.input,
  squeeze: HUE.squeeze,
  toExpand1x1: HUE.squeeze,
  toExpand3x3: HUE.squeeze,
  expand1x1: HUE.expand1x1,
  expand3x3: HUE.expand3x3,
};

/** The flows that a branch's convolution reads and makes. */
const OF_BRANCH: Readonly<Record<Branch, readonly RibbonPlace["id"][]>> = {
  squeeze: ["input", "squeeze"],
  expand1x1: ["toExpand1x1", "expand1x1"],
  expand3x3: ["toExpand3x3", "expand3x3"],
};

const MADE: readonly RibbonPlace["id"][] = ["squeeze", "expand1x1", "expand3x3"];

interface Props {
  readonly layout: FireLayout;
  /** Whose flows are strong: the branch that plays or is inspected. */
  readonly active: Branch | null;
  /** How far each result has been slid by concat. */
  readonly shift: Readonly<Record<"expand1x1" | "expand3x3", { readonly x: number; readonly y: number }>>;
}

export const Flows = memo(function Flows({ layout, active, shift }: Props) {
  const strong = active === null ? [] : OF_BRANCH[active];
  return (
    <g>
      {layout.ribbons.map(({ id, ...place }) => {
        const moved = id === "expand1x1" || id === "expand3x3" ? shift[id] : { x: 0, y: 0 };
        const opacity = strong.includes(id) ? (MADE.includes(id) ? 0.42 : 0.55) : 0.2;
        const to = { x: place.to.x + moved.x, y: place.to.y + moved.y };
        return <Ribbon key={id} {...place} to={to} hue={HUE_OF[id]} opacity={opacity} />;
      })}
    </g>
  );
});
