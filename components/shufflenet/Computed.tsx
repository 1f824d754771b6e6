import { useFormatter } from "next-intl";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { SMALL } from "@/lib/graph/networks/small";

type Groups = 1 | 2 | 3 | 4 | 8;

/** Channels that come out of a stage, 2 to 4, of the paper's network: `<Width groups={3} stage={2} />`. */
export function Width({ groups, stage }: { readonly groups: Groups; readonly stage: 2 | 3 | 4 }) {
  const format = useFormatter();
  return <span className="tabular">{format.number(widthOf(groups, stage))}</span>;
}

export function widthOf(groups: Groups, stage: 2 | 3 | 4): number {
  const nodes = shufflenet({ groups }).nodes.filter(({ id }) => id.startsWith(`stage${stage}/`));
  return nodes.at(-1)?.shape[2] ?? 0;
}

/** Channels that the first unit of stage 2 reads: as many as conv1 has filters. */
export function StemChannels() {
  const [first] = shufflenet({ groups: 3 }).nodes.filter(({ id }) => id.startsWith("stage2/"));
  const stem = shufflenet({ groups: 3 }).nodes.find(({ id }) => id === first?.inputs[0]);
  return <>{stem?.shape[2]}</>;
}

/** A number of the network trained for this site: `<Small of="classes" />`. */
export function Small({ of }: { readonly of: "classes" | "resolution" | "groups" }) {
  return <>{of === "groups" ? SMALL.shufflenet.groups : SMALL[of]}</>;
}
