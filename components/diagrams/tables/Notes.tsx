"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type Note, notesOf, type Reason, type Row, reasonId, type View } from "./view";

export const noteId = (anchor: string, letter: string): string => `${anchor}-note-${letter}`;

/** The notes of a table as its cells need them. */
export interface Noted {
  readonly anchor: string;
  readonly notes: readonly Note[];
  letterOf(reason: Reason): string;
  say(reason: Reason): string;
}

/** Why printed numbers differ, as sentences; each stands once, under the first row shown that needs it. */
export function useNotes(view: View, shown: readonly Row[], anchor: string, words: string): Noted {
  const t = useTranslations(words);
  return useMemo(() => {
    const found = notesOf(view, shown);
    return {
      anchor,
      notes: [...found.values()],
      letterOf: (reason) => found.get(reasonId(reason))?.letter ?? "",
      say: ({ key, values }) => t(`reasons.${key}`, values),
    };
  }, [view, shown, anchor, t]);
}

/** The notes that are due under a row, over the table's whole width. */
export function NotesUnder({ row, columns, noted }: { row: string; columns: number; noted: Noted }) {
  return noted.notes
    .filter((note) => note.row === row)
    .map((note) => (
      <tr key={note.letter} id={noteId(noted.anchor, note.letter)} data-note={note.letter}>
        <td colSpan={columns} className="border-b border-line bg-card p-0! text-left!">
          <span className="sticky left-0 block max-w-[min(100%,calc(100vw-2rem))] px-2 py-1 text-[13px] leading-snug whitespace-normal text-ink-2">
            <b className={note.aside ? "" : "text-bad"}>
              {!note.aside && "≠"}
              <sup>{note.letter}</sup>
            </b>{" "}
            {noted.say(note)}
          </span>
        </td>
      </tr>
    ));
}
