/** Grouped convolution told in steps: what each sets. The words are in `messages/<locale>/groups.json` under `story`. */
import type { GroupsValues } from "./groups";

export interface GroupsStep {
  readonly id: string;
  readonly set: Partial<Omit<GroupsValues, "step">>;
}

export const GROUPS_STORY: readonly GroupsStep[] = [
  /** One group: every filter reads every channel. */
  { id: "standard", set: { groups: 1, t: 1 } },
  /** Three groups: three walls of a ninth each. */
  { id: "grouped", set: { groups: 3, t: 1 } },
  /** The filter at work reads its own group alone. */
  { id: "reads", set: { groups: 3, t: 0.56 } },
  /** Off the diagonal blocks nothing is heard. */
  { id: "silent", set: { groups: 3, t: 1, spot: { out: 9, in: 2, y: 14, x: 12 } } },
  /** Six groups. */
  { id: "more", set: { groups: 6, t: 1 } },
  /** As many groups as channels: depthwise. */
  { id: "depthwise", set: { groups: 24, t: 1 } },
  /** The paper's own layer, trained: GConv1 of stage 2. */
  { id: "paper", set: { in: 240, out: 60, groups: 3, k: 1, h: 28, t: 1 } },
];

export const GROUPS_STORY_LENGTH = GROUPS_STORY.length;
