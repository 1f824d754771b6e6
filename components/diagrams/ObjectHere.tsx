import { useTranslations } from "next-intl";
import { LiveObject } from "./LiveObject";
import { ObjectPlace } from "./object/ObjectPlace";

/** Heights in CSS pixels, as measured: what stands around the wide drawing, and the whole where it flows downwards. */
const HEIGHTS = {
  filters: { around: 689, flow: 3970 },
  separable: { around: 1056, flow: 3800 },
  hears: { around: 596, flow: 2848 },
  work: { around: 637, flow: 2748 },
  groups: { around: 730, flow: 2982 },
  shuffle: { around: 660, flow: 3590 },
  units: { around: 842, flow: 3177 },
  stages: { around: 673, flow: 2408 },
  "squeezenet-map": { around: 645, flow: 3830 },
  "squeezenet-table": { around: 675, flow: 2952 },
  "squeezenet-plot": { around: 696, flow: 2714 },
  compression: { around: 1487, flow: 4200 },
  "mobilenet-table": { around: 783, flow: 3358 },
  "mobilenet-plot": { around: 618, flow: 2467 },
  "mobilenet-map": { around: 650, flow: 4180 },
  "shufflenet-map": { around: 695, flow: 4470 },
  "shufflenet-table": { around: 1172, flow: 4040 },
  "shufflenet-plot": { around: 696, flow: 2490 },
} as const;

export type ObjectName = keyof typeof HEIGHTS;

/** The words of `squeezenet-map` are in the namespace `squeezenetMap`. */
const namespaceOf = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** A live object in a page's text: `<ObjectHere name="hears" label="M3" />`. Its words are in the namespace of that name. */
export function ObjectHere({ name, label }: { readonly name: ObjectName; readonly label: string }) {
  const t = useTranslations(namespaceOf(name));
  return (
    <LiveObject name={name}>
      <ObjectPlace label={label} title={t("title")} howToRead={t("short")} heights={HEIGHTS[name]} />
    </LiveObject>
  );
}
