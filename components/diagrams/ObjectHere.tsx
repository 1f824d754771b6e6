import { useTranslations } from "next-intl";
import { LiveObject } from "./LiveObject";
import { ObjectPlace } from "./object/ObjectPlace";

/** Heights in CSS pixels, as measured: what stands around the wide drawing, and the whole where it flows downwards. */
const HEIGHTS = {
  filters: { around: 689, flow: 4018 },
  separable: { around: 1056, flow: 3917 },
  hears: { around: 596, flow: 2900 },
  work: { around: 637, flow: 2796 },
  groups: { around: 688, flow: 3018 },
  shuffle: { around: 660, flow: 3681 },
  units: { around: 842, flow: 3280 },
  stages: { around: 693, flow: 2525 },
  "squeezenet-map": { around: 698, flow: 4552 },
  "squeezenet-table": { around: 952, flow: 3308 },
  "squeezenet-plot": { around: 639, flow: 2565 },
  compression: { around: 1877, flow: 4825 },
  "mobilenet-table": { around: 970, flow: 3707 },
  "mobilenet-plot": { around: 722, flow: 2309 },
  "mobilenet-map": { around: 695, flow: 4904 },
  "shufflenet-map": { around: 839, flow: 5842 },
  "shufflenet-table": { around: 1209, flow: 4132 },
  "shufflenet-plot": { around: 920, flow: 2867 },
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
