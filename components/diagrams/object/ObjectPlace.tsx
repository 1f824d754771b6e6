import { useTranslations } from "next-intl";
import type { CSSProperties, ReactNode } from "react";
import { DRAWING_HEIGHT } from "./room";

export interface Heights {
  /** What stands around the wide drawing: heading, story, player, costs. */
  readonly around: number;
  /** The whole object where it flows downwards. */
  readonly flow: number;
}

interface Props {
  readonly label: string;
  readonly title: string;
  readonly howToRead: ReactNode;
  /** In CSS pixels, as measured. */
  readonly heights: Heights;
}

/** What stands in an object's place until its code has come: its name and how to read it, at the height it will have. */
export function ObjectPlace({ label, title, howToRead, heights }: Props) {
  const t = useTranslations("object");
  const style = { "--wide": `calc(${DRAWING_HEIGHT} + ${heights.around}px)`, "--flow": `${heights.flow}px` };
  return (
    <div className="min-h-(--flow) lg:min-h-(--wide) print:min-h-0" style={style as CSSProperties}>
      <h2 className="text-[26px]">
        <span className="mr-2 text-[17px] font-normal text-ink-3">{label}</span>
        {title}
      </h2>
      <p className="mt-2 max-w-[72ch] text-[15px] text-ink-2">{howToRead}</p>
      <p className="hidden text-[15px] italic print:block">{t("notOpened")}</p>
    </div>
  );
}
