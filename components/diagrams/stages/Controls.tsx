"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Choice } from "@/components/controls/Choice";
import type { Gesture } from "@/components/controls/gesture";
import { Slider } from "@/components/controls/Slider";
import { GROUP_COUNTS, STAGES, type StagesValues } from "@/lib/spec/stages";
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
  return (
    <div className="flex items-center justify-between gap-2 py-1">
      {form === "panel" && <span className="text-[15px]">{t("g")}</span>}
      <Choice
        name={t("gName")}
        grow={form === "strip"}
        value={String(view.groups)}
        options={GROUP_COUNTS.map((g) => ({ value: String(g), label: g }))}
        onChange={(g) => onChange({ g: Number(g) }, "begin")}
      />
    </div>
  );
}

function From({ view, form, onChange }: Props) {
  const t = useTranslations("stages.controls");
  const names = useNames();
  return (
    <label className="grid gap-1 py-1 text-[15px]">
      <span className={form === "strip" ? "sr-only" : ""}>{t("from")}</span>
      <select
        className="h-9 w-full rounded-md border border-line bg-bg px-1 text-[15px] text-ink max-lg:h-11"
        value={view.from}
        onChange={(event) => onChange({ from: Number(event.currentTarget.value) }, "begin")}
      >
        {view.stations.slice(0, -1).map((station, i) => (
          <option key={station.id} value={i}>
            {names.long(station)}
          </option>
        ))}
      </select>
    </label>
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
    <div>
      {which === "g" ? <Groups {...props} /> : <From {...props} />}
      {fault && (
        <div role="status" className="text-[13px] leading-snug text-bad">
          {fault}
        </div>
      )}
    </div>
  );
}
