"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { Slider } from "@/components/controls/Slider";
import { GROUP_COUNTS, STAGES, type StagesValues } from "@/lib/spec/stages";
import { NumberRow } from "../object/ChoiceRow";
import { PresetSelect } from "../object/PresetSelect";
import type { Form } from "../object/Strip";
import type { StagesView } from "./derive";
import { useNames } from "./useNames";

export const CONTROLS = ["g", "from", "channel"] as const;
export type ControlKey = (typeof CONTROLS)[number];

interface Props {
  readonly which: ControlKey;
  readonly view: StagesView;
  readonly form: Form;
  /** What is wrong with this setting, and the way out. */
  readonly fault: ReactNode;
  onChange(change: Partial<StagesValues>, gesture: Gesture): void;
}

function Groups({ view, form, onChange }: Props) {
  const t = useTranslations("stages.controls");
  const choice = {
    name: t("gName"),
    options: GROUP_COUNTS,
    value: view.groups,
    onChange: (g: number) => onChange({ g }, "begin"),
  };
  return <NumberRow {...choice} label={form === "strip" ? "" : t("g")} />;
}

function From({ view, form, onChange }: Props) {
  const t = useTranslations("stages.controls");
  const names = useNames();
  return (
    <PresetSelect
      name={<span className={form === "strip" ? "sr-only" : "text-[15px] text-ink"}>{t("from")}</span>}
      options={view.stations.slice(0, -1).map((station, i) => ({ value: String(i), label: names.long(station) }))}
      value={String(view.from)}
      onChange={(from) => onChange({ from: Number(from) }, "begin")}
    />
  );
}

/** One setting: the groups, the station whose channel is followed, or the channel. */
export function StagesControl(props: Props) {
  const { which, view, form, fault, onChange } = props;
  const t = useTranslations("stages.controls");
  if (which === "channel") {
    const count = view.stations[view.from]?.channels ?? 1;
    return (
      <Slider
        name={t("channelName")}
        label={t("channel")}
        value={view.channel}
        min={STAGES.channel.limits?.[0] ?? 0}
        max={count - 1}
        form={form}
        fault={fault}
        onChange={(channel, gesture) => onChange({ channel }, gesture)}
      />
    );
  }
  return (
    <div className={which === "from" && form === "panel" ? "pb-1.5" : ""}>
      {which === "g" ? <Groups {...props} /> : <From {...props} />}
      {fault && (
        <div role="status" className="text-[13px] leading-snug text-bad">
          {fault}
        </div>
      )}
    </div>
  );
}
