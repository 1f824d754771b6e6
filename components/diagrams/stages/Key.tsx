import { useTranslations } from "next-intl";
import { groupHue } from "@/components/marks/groups";

const BOX = "inline-block size-3.5";

/** What the cells' colours mean. */
export function Key({ groups }: { readonly groups: number }) {
  const t = useTranslations("stages.key");
  const entry = (name: "hears" | "last" | "deaf", boxes: readonly string[]) => (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className="inline-flex">
        {boxes.map((colour) => (
          <span key={colour} className={BOX} style={{ background: `var(${colour})` }} />
        ))}
      </span>
      {t(name)}
    </span>
  );
  return (
    <>
      {groups > 1 &&
        entry(
          "hears",
          Array.from({ length: Math.min(groups, 4) }, (_, group) => groupHue(group)),
        )}
      {entry("last", ["--ink"])}
      {entry("deaf", ["--track"])}
    </>
  );
}
