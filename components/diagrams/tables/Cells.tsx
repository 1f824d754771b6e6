"use client";
import { useFormatter, useTranslations } from "next-intl";
import { type Noted, noteId } from "./Notes";
import type { Cell, Printed } from "./view";

export const SHARE = { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
export const MOST_DIGITS = { maximumFractionDigits: 2 } as const;

/** A number with the shares of all beneath a common zero: the bar ends at its share of the longest one. */
function Bar({ value, share, full }: { readonly value: number; readonly share: number; readonly full: number }) {
  const format = useFormatter();
  return (
    <span className="grid grid-cols-[1fr_44px] items-center gap-1">
      <span>{format.number(value)}</span>
      <span className="relative block h-[17px]">
        <span
          aria-hidden
          className="absolute inset-y-0 left-0 bg-track"
          style={{ width: `${full > 0 ? Math.min(100, (100 * share) / full) : 0}%`, printColorAdjust: "exact" }}
        />
        <span className="relative block text-right text-[12px] leading-[17px] text-ink-2">
          {value > 0 ? format.number(share, SHARE) : "–"}
        </span>
      </span>
    </span>
  );
}

/** What the paper prints: plain where ours is the same, with a mark and its note's letter where it is not. */
function PrintedValue({ text, reason, aside, noted }: Printed & { readonly noted: Noted }) {
  const t = useTranslations("tables");
  const format = useFormatter();
  const shown = /^\d+$/.test(text) ? format.number(Number(text)) : text;
  if (!reason) return <span className="text-ink-2">{shown}</span>;
  const letter = noted.letterOf(reason);
  return (
    <span
      className={`whitespace-nowrap ${aside ? "text-ink-2" : "text-bad"}`}
      data-differs={aside ? undefined : letter}
    >
      {shown}{" "}
      <a
        href={`#${noteId(noted.anchor, letter)}`}
        className="inline-block rounded-sm px-0.5 font-semibold text-inherit no-underline hover:underline"
        title={noted.say(reason)}
        aria-label={t(aside ? "note" : "differs", { letter })}
        aria-describedby={noteId(noted.anchor, letter)}
      >
        {!aside && "≠"}
        <sup>{letter}</sup>
      </a>
    </span>
  );
}

interface Props {
  readonly cell: Cell | undefined;
  /** The longest bar's share. */
  readonly full: number;
  readonly noted: Noted;
}

export function CellValue({ cell, full, noted }: Props) {
  const format = useFormatter();
  if (!cell) return null;
  if (cell.kind === "bar") return <Bar value={cell.value} share={cell.share} full={full} />;
  if (cell.kind === "number") return format.number(cell.value);
  if (cell.kind === "printed") return <PrintedValue {...cell} noted={noted} />;
  if (cell.kind === "pair")
    return (
      <span className="grid leading-tight">
        <span>{cell.own === null ? "–" : format.number(cell.own, MOST_DIGITS)}</span>
        {cell.printed && (
          <span className="text-[12px]" data-paper>
            <PrintedValue {...cell.printed} noted={noted} />
          </span>
        )}
      </span>
    );
  return cell.text;
}
