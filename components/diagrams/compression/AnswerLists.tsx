"use client";
import { useTranslations } from "next-intl";
import { fitText } from "@/components/marks/text";
import type { Rect } from "@/lib/readings/scene";
import type { AnswerRow } from "./derive";
import { Lines } from "./Lines";
import { ANSWER_ROW, type CompressionLayout } from "./layout";
import type { Answered } from "./useCompressionRun";
import type { Words } from "./words";

interface Props {
  readonly layout: CompressionLayout["answers"];
  readonly trained: Answered | null;
  readonly compressed: Answered | null;
  readonly words: Words;
  /** What came of the first answer, in a sentence. */
  readonly verdict: string;
  readonly changed: boolean;
}

const HEAD = 22;

interface ListProps {
  readonly place: Rect;
  readonly title: string;
  readonly answered: Answered | null;
  readonly words: Words;
  /** Classes of the other list, in whose eyes this one's may be new. */
  readonly others: readonly AnswerRow[] | null;
}

function List({ place, title, answered, words, others }: ListProps) {
  const t = useTranslations("compression.answers");
  const { x, y, width } = place;
  const head = answered ? t("head", { title, ms: words.number(answered.ms, 1) }) : title;
  return (
    <g>
      <text x={x} y={y + 13} fontSize={13} fill="var(--ink-2)">
        {fitText([head, title], 13, width).text}
      </text>
      {(answered?.rows ?? []).map(({ cls, probability }, i) => {
        const top = y + HEAD + i * ANSWER_ROW;
        const share = words.percent(probability);
        const fresh = others !== null && !others.some((other) => other.cls === cls);
        const name = words.name(cls);
        const room = width - 56;
        const said = fitText(fresh ? [`${name} · ${t("new")}`, `${name} ·`, name] : [name], 14, room, i === 0);
        return (
          <g key={cls}>
            <rect x={x} y={top + 1} width={width} height={ANSWER_ROW - 3} fill="var(--track)" opacity={0.35} />
            <rect x={x} y={top + 1} width={width * probability} height={ANSWER_ROW - 3} fill="var(--track)" />
            <text x={x + 5} y={top + 15} fontSize={said.size} fontWeight={i === 0 ? 650 : 400} fill="var(--ink)">
              {said.text}
            </text>
            <text
              x={x + width - 5}
              y={top + 15}
              fontSize={13.5}
              textAnchor="end"
              fontWeight={i === 0 ? 650 : 400}
              fill="var(--ink)"
            >
              {share}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** The five most probable classes as trained and from the file, the same class joined by a line. */
export function AnswerLists({ layout, trained, compressed, words, verdict, changed }: Props) {
  const t = useTranslations("compression.answers");
  const { lists, verdict: place } = layout;
  const [left, right] = lists;
  const middle = (list: Rect, row: number) => list.y + HEAD + row * ANSWER_ROW + ANSWER_ROW / 2 - 1;
  return (
    <g>
      <Lines place={place} text={verdict} size={15} fill={changed ? "var(--bad)" : "var(--ink)"} bold />
      <List place={left} title={t("trained")} answered={trained} words={words} others={null} />
      <List place={right} title={t("file")} answered={compressed} words={words} others={trained?.rows ?? null} />
      {(trained?.rows ?? []).map(({ cls }, from) => {
        const to = compressed?.rows.findIndex((row) => row.cls === cls) ?? -1;
        if (to < 0) return null;
        const [x, end] = [left.x + left.width, right.x];
        const bend = (x + end) / 2;
        const [a, b] = [middle(left, from), middle(right, to)];
        return (
          <path
            key={cls}
            d={`M${x} ${a}C${bend} ${a} ${bend} ${b} ${end} ${b}`}
            fill="none"
            stroke="var(--ink-3)"
            strokeWidth={from === 0 ? 2 : 1}
          />
        );
      })}
    </g>
  );
}
