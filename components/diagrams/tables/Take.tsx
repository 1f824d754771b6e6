"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FORMATS, type TableFormat, tableText } from "@/lib/readings/table-text";
import { copyText } from "../object/clipboard";
import { textTable } from "./text";
import type { Row, View } from "./view";

interface Props {
  readonly view: View | null;
  /** In the order shown. */
  readonly rows: readonly Row[];
  readonly caption: string;
  readonly words: string;
  /** The file's name, without its ending. */
  readonly name: string;
}

const LOOK = "text-link hover:underline underline-offset-4 max-lg:min-h-11";

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
  // The download reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The table as text: copied in three formats, or as a file for spreadsheets. */
export function Take({ view, rows, caption, words, name }: Props) {
  const t = useTranslations("tables");
  const own = useTranslations(words);
  const [said, setSaid] = useState("");
  if (!view) return null;
  const write = (format: TableFormat): string =>
    tableText(
      textTable(view, rows, caption, {
        head: ({ id, value }) => (value === undefined ? own(`columns.${id}`) : own("columns.groups", { value })),
        share: (head) => t("take.share", { head }),
        paper: (head) => t("take.paper", { head }),
        total: (id) => own(`totals.${id}`),
      }),
      format,
    );
  return (
    <>
      <span role="status" className="text-sm text-ink-2 empty:hidden">
        {said}
      </span>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className={LOOK}
          aria-label={t("take.copyAs", { format: t(`take.${format}`) })}
          onClick={async () => {
            const done = await copyText(write(format));
            setSaid(t(done ? "take.copied" : "take.notCopied", { format: t(`take.${format}`) }));
          }}
        >
          {t(`take.${format}`)}
        </button>
      ))}
      <button
        type="button"
        className={LOOK}
        onClick={() => {
          // A byte-order mark, so that spreadsheets read × and Chinese as what they are.
          download(`\uFEFF${write("csv")}`, name);
          setSaid(t("take.saved", { name: `${name}.csv` }));
        }}
      >
        {t("take.download")}
      </button>
    </>
  );
}
