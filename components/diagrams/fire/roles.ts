import type { Role } from "@/components/controls/role";
import type { StageName } from "@/lib/spec/fire-time";

/** The hue of each part; input and concat have none of their own. */
export const STAGE_ROLE = {
  input: "ink",
  squeeze: "squeeze",
  expand1x1: "expand1",
  expand3x3: "expand3",
  concat: "ink",
} as const satisfies Readonly<Record<StageName, Role>>;
