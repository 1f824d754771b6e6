"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { LAYOUTS } from "@/lib/spec/map-mobilenet";
import { LAYOUT_SIDES, SCALES, SHUFFLE_MAP_OBJECT, SHUFFLES, shuffleMapNetwork } from "@/lib/spec/map-shufflenet";
import { GROUP_COUNTS } from "@/lib/spec/stages";
import { ChoiceRow, NumberRow } from "../object/ChoiceRow";
import { faultAt } from "../object/faultAt";
import { SettingSlider } from "../object/SettingSlider";
import { useObject } from "../object/useObject";
import { NetworkMap } from "./NetworkMap";

/** N6: ShuffleNet as a map: as trained here or as in the paper, at any number of groups, width and resolution. */
export default function ShuffleMap() {
  const t = useTranslations("shufflenetMap");
  const object = useObject(SHUFFLE_MAP_OBJECT);
  const { values, change } = object;
  const { net, g, width, shuffle, res } = values;
  const network = useMemo(() => shuffleMapNetwork({ net, g, width, shuffle, res }), [net, g, width, shuffle, res]);
  const fault = faultAt(object, network.fault);
  return (
    <NetworkMap
      object={object}
      model="shufflenet"
      name="ShuffleNet"
      network={network}
      title={t("title")}
      howToRead={t("howToRead")}
      choices={
        <>
          <ChoiceRow
            label={t("controls.net")}
            name={t("controls.net")}
            value={net}
            options={LAYOUTS.map((value) => ({ value, label: t(`controls.${value}`) }))}
            onChange={(next) => change({ net: next, res: LAYOUT_SIDES[next] }, "begin")}
          />
          <NumberRow
            label={t("controls.g")}
            name={t("controls.g")}
            value={g}
            options={GROUP_COUNTS}
            onChange={(next) => change({ g: next }, "begin")}
          />
          <ChoiceRow
            label={t("controls.shuffle")}
            name={t("controls.shuffle")}
            value={shuffle}
            options={SHUFFLES.map((value) => ({ value, label: t(`controls.shuffles.${value}`) }))}
            onChange={(next) => change({ shuffle: next }, "begin")}
          />
        </>
      }
      controls={[
        {
          key: "width",
          name: t("controls.width"),
          draw: (form) => (
            <SettingSlider
              object={object}
              words="shufflenetMap.controls"
              which="width"
              track="linear"
              decimals={2}
              step={0.25}
              ticks={SCALES}
              fault={fault("width", form) ?? fault("g", form)}
              form={form}
            />
          ),
        },
        {
          key: "res",
          name: t("controls.res"),
          draw: (form) => (
            <SettingSlider
              object={object}
              words="shufflenetMap.controls"
              which="res"
              track="linear"
              step={16}
              ticks={[LAYOUT_SIDES.trained]}
              fault={fault("res", form)}
              form={form}
            />
          ),
        },
      ]}
    />
  );
}
