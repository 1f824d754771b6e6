import type { Role } from "@/components/controls/role";
import type { Branch } from "@/lib/spec/fire";
import type { StageName } from "../fire/time";

/** The hue of each part; input and concat have none of their own. */
export const STAGE_ROLE: Readonly<Record<StageName, Role>> = {
  input: "ink",
  squeeze: "squeeze",
  expand1x1: "expand1",
  expand3x3: "expand3",
  concat: "ink",
};

export const PARTS: readonly Branch[] = ["squeeze", "expand1x1", "expand3x3"];
