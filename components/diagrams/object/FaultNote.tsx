"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { Gesture } from "@/components/controls/gesture";
import type { Fault } from "@/lib/graph/faults";

interface Props {
  readonly fault: Fault;
  /** The setting beside which it is said: the way out changes this one. */
  readonly which?: string;
  onChange(change: Readonly<Record<string, number>>, gesture: Gesture): void;
}

/** Why nothing has these settings, and the nearest possible value as a button. */
export function FaultNote({ fault, which, onChange }: Props) {
  const faults = useTranslations("faults");
  const t = useTranslations("object");
  const format = useFormatter();
  const { node, key = "", nearest, given = "", rule } = fault;
  const [a, b] = fault.values;
  const setting = which ?? key;
  // The object is named in its heading: the sentence can do without the node it begins with.
  const sentence = faults(rule, { node, key, given, a: format.number(a), b: format.number(b) })
    .replace(new RegExp(`^${node}(: |：)`), "")
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return (
    <span>
      {sentence}.{" "}
      {nearest !== undefined && (
        <button
          type="button"
          className="rounded-sm font-semibold text-link underline underline-offset-2 max-lg:min-h-11"
          onClick={() => onChange({ [setting]: nearest }, "begin")}
        >
          {t("setTo", { key: setting, value: nearest })}
        </button>
      )}
    </span>
  );
}
