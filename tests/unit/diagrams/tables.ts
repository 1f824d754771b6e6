/** The three living tables at their defaults and off them. */
import { mobileTable } from "@/components/diagrams/tables/mobile-view";
import { shuffleTable } from "@/components/diagrams/tables/shuffle-view";
import { squeezeTable } from "@/components/diagrams/tables/squeeze-view";
import type { Row, View } from "@/components/diagrams/tables/view";
import { defaults } from "@/lib/spec/frame";
import { MOBILE_TABLE, type MobileTableValues } from "@/lib/spec/table-mobilenet";
import { SHUFFLE_TABLE, type ShuffleTableValues } from "@/lib/spec/table-shufflenet";
import { SQUEEZE_TABLE, type SqueezeTableValues } from "@/lib/spec/table-squeezenet";

export const built = (living: { readonly built: { readonly view: View } | null }): View => {
  if (!living.built) throw new Error("there is no table");
  return living.built.view;
};
export const squeeze = (some: Partial<SqueezeTableValues> = {}) =>
  built(squeezeTable({ ...defaults(SQUEEZE_TABLE), ...some }));
export const mobile = (some: Partial<MobileTableValues> = {}) =>
  built(mobileTable({ ...defaults(MOBILE_TABLE), ...some }));
export const shuffle = (some: Partial<ShuffleTableValues> = {}) =>
  built(shuffleTable({ ...defaults(SHUFFLE_TABLE), ...some }));

export const number = (cell: Row["cells"][string] | undefined): number | undefined =>
  cell?.kind === "number" || cell?.kind === "bar" ? cell.value : undefined;
