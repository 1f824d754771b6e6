import { useTranslations } from "next-intl";
import { memo } from "react";
import { BRANCHES } from "@/lib/spec/fire-time";
import { TENSORS, type TensorName } from "./geometry";
import type { FireLayout, PlacedMosaic } from "./measures";
import type { FireParts } from "./parts";
import { BankTouch, type Hears, MosaicTouch } from "./Touch";

interface Props {
  readonly layout: FireLayout;
  readonly parts: FireParts;
  readonly placed: Readonly<Record<TensorName, PlacedMosaic>>;
  readonly names: Readonly<Record<TensorName, string>>;
  readonly pinned: boolean;
  readonly hears: Hears;
}

/** On top of the drawing: what hears pointer, finger and keys. */
export const TouchLayer = memo(function TouchLayer({ layout, parts, placed, names, pinned, hears }: Props) {
  const t = useTranslations("fireDrawing");
  return (
    <>
      {BRANCHES.map((name) => {
        const bank = layout.banks[name];
        return bank.grid.filters === 0 ? null : (
          <BankTouch key={name} branch={name} place={bank} grid={bank.grid} hears={hears} />
        );
      })}
      {TENSORS.map((name) => {
        const place = placed[name];
        if (place.mosaic.count === 0) return null;
        const shape = parts.tensors[name];
        const [h, w, c] = shape;
        return (
          <MosaicTouch
            key={name}
            name={name}
            place={place}
            mosaic={place.mosaic}
            shape={shape}
            label={t("mosaicLabel", { name: names[name], h, w, c })}
            pinned={name !== "input" && pinned}
            hears={hears}
          />
        );
      })}
    </>
  );
});
