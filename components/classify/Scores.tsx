"use client";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type Row, SHOWN } from "./ranks";
import type { ClassName } from "./trained";

/** Height of a row in pixels: lines between columns count on it. */
export const ROW = 46;
/** Where in a row a line between columns arrives: the middle of its words. */
export const ROW_MIDDLE = 14;
/** The rows of a column: the most probable classes and one more for the class looked at. */
export const ROWS = SHOWN + 1;

interface Props {
  readonly network: string;
  /** Empty while there is no answer; the places stay. */
  readonly rows: readonly Row[];
  /** The network's answer is to be doubted: bars are hatched. */
  readonly doubtful: boolean;
  readonly classes: readonly ClassName[];
  /** The class looked at in all columns. */
  readonly looked: number | null;
  /** The class that the photo is known to show. */
  readonly right: number | null;
  onLook(cls: number | null): void;
  onPin(cls: number): void;
}

/** A network's most probable classes as bars on the scale from 0 to 100 %, the same in every column. */
export function Scores({ network, rows, ...rest }: Props) {
  const t = useTranslations("classify.column");
  return (
    <ol aria-label={t("answers", { network })} style={{ height: ROWS * ROW }}>
      {Array.from({ length: ROWS }, (_, place) => {
        const row = rows[place];
        const key = row ? row.cls : `place ${place}`;
        return (
          <li key={key} style={{ height: ROW }} {...(row && { value: row.rank })}>
            {row ? <Score row={row} {...rest} /> : place < SHOWN && <Empty />}
          </li>
        );
      })}
    </ol>
  );
}

const HATCHED = "repeating-linear-gradient(-45deg, currentColor 0 2px, transparent 2px 5px)";

function Empty() {
  return (
    <div aria-hidden>
      <div className="h-7 leading-7 text-ink-3">–</div>
      <div className="h-2 bg-track opacity-60" />
    </div>
  );
}

/** Below this share a probability of one decimal would read 0.0 %. */
const LEAST = 0.0005;

function Score({
  row,
  doubtful,
  classes,
  looked,
  right,
  onLook,
  onPin,
}: { readonly row: Row } & Omit<Props, "network" | "rows">) {
  const t = useTranslations("classify.column");
  const format = useFormatter();
  const [here, there] = useLocale() === "zh" ? (["zh", "en"] as const) : (["en", "zh"] as const);
  const { cls, rank, probability } = row;
  const name = classes[cls];
  const percent = (share: number) =>
    format.number(share, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const strong = rank === 1 || cls === looked;
  return (
    <button
      type="button"
      title={name?.[there]}
      aria-pressed={cls === looked}
      className="block w-full text-left"
      onPointerEnter={(event) => event.pointerType === "mouse" && onLook(cls)}
      onPointerLeave={() => onLook(null)}
      onFocus={() => onLook(cls)}
      onBlur={() => onLook(null)}
      onClick={() => onPin(cls)}
    >
      <span className={`flex h-7 items-center gap-2 ${strong ? "font-semibold text-ink" : "text-ink"}`}>
        {rank > SHOWN && (
          <span className="rounded-sm border border-line px-1 text-xs font-normal text-ink-2">
            {t("rank", { rank })}
          </span>
        )}
        <span className="truncate">{name?.[here]}</span>
        {cls === right && (
          <span className="-ml-1 text-sm font-normal text-ink-2">
            <span aria-hidden>✓</span>
            <span className="sr-only">{t("right")}</span>
          </span>
        )}
        <span className="ml-auto tabular-nums">
          {probability < LEAST ? `< ${percent(2 * LEAST)}` : percent(probability)}
        </span>
      </span>
      <span aria-hidden className="block h-2 bg-track">
        <span
          className={`block h-full ${strong ? "text-ink" : "text-ink-3"}`}
          style={{ width: `${100 * probability}%`, background: doubtful ? HATCHED : "currentColor" }}
        />
      </span>
    </button>
  );
}
