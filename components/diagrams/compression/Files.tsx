"use client";
import { useTranslations } from "next-intl";
import type { CompressionReport } from "@/lib/engine/protocol";
import { CODING_KINDS, type CodingKind } from "@/lib/spec/compression";
import { bytesOf, TRAINED_BYTES } from "./derive";
import { PartInk } from "./Ink";
import type { CompressionLayout } from "./layout";
import { bytesAt, type Moment } from "./time";
import type { Words } from "./words";

interface Props {
  readonly layout: CompressionLayout["files"];
  readonly report: CompressionReport | null;
  readonly coding: CodingKind;
  readonly moment: Moment;
  readonly words: Words;
  readonly id: string;
}

/** The network as trained and as a file in each coding, on one scale; the reader's file shrinks as time goes. */
export function Files({ layout, report, coding, moment, words, id }: Props) {
  const t = useTranslations("compression");
  const { title, rows } = layout;
  const at = (i: 0 | 1 | 2 | 3) => report?.layers.reduce((sum, { stages }) => sum + stages[i], 0) ?? 0;
  const now = report ? bytesAt([at(0), at(1), at(2), at(3)], moment) : undefined;
  return (
    <g>
      <text x={title.x} y={title.y + 15} fontSize={15} fontWeight={650} fill="var(--ink)">
        {t("files.title")}
      </text>
      {rows.map(({ label, bar }, i) => {
        const own = CODING_KINDS[i - 1];
        const parts = own && report?.codings[own];
        const bytes = own ? (parts ? bytesOf(parts) : null) : TRAINED_BYTES;
        const chosen = own === coding;
        const shown = chosen && now !== undefined && moment.code < 1 ? now : bytes;
        const width = ((shown ?? 0) / TRAINED_BYTES) * bar.width;
        return (
          <g key={own ?? "trained"} data-file={own ?? "trained"}>
            <text
              x={label.x}
              y={label.y + 13}
              fontSize={13.5}
              fontWeight={chosen ? 650 : 400}
              fill={chosen ? "var(--ink)" : "var(--ink-2)"}
            >
              {chosen ? `▸ ${t(`files.${own}`)}` : t(own ? `files.${own}` : "files.trained")}
            </text>
            <text
              x={label.x + label.width}
              y={label.y + 13}
              fontSize={13.5}
              textAnchor="end"
              fontWeight={chosen ? 650 : 400}
              fill="var(--ink)"
            >
              {shown === null ? "" : words.bytes(shown)}
            </text>
            <rect {...bar} fill="var(--track)" opacity={0.55} />
            {own === undefined ? (
              <rect {...bar} fill="var(--ink-3)" />
            ) : (
              parts && (
                <g opacity={chosen ? 1 : 0.6}>
                  {chosen && moment.code < 1 ? (
                    <rect {...bar} width={Math.min(bar.width, width)} fill="var(--ink)" />
                  ) : (
                    <PartInk rect={{ ...bar, width: Math.min(bar.width, width) }} parts={parts} id={id} />
                  )}
                </g>
              )
            )}
          </g>
        );
      })}
    </g>
  );
}
