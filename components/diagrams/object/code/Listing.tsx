import { useMemo } from "react";
import type { CodeKind } from "@/lib/readings/code";
import { highlight, type PieceKind } from "./highlight";

const LOOKS: Readonly<Record<PieceKind, string>> = {
  comment: "text-ink-3 italic",
  string: "text-code-string",
  number: "text-code-number",
  keyword: "text-code-keyword",
  name: "font-bold",
  plain: "",
};

interface Props {
  readonly text: string;
  readonly kind: CodeKind;
  /** What it is, for those who hear the page. */
  readonly label: string;
  readonly className?: string;
}

/** Source text as it is, with its parts in colours; it scrolls in both directions and takes the focus for that. */
export function Listing({ text, kind, label, className = "" }: Props) {
  const pieces = useMemo(() => highlight(text, kind), [text, kind]);
  let at = 0;
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className={`overflow-auto rounded-md border border-line bg-card ${className}`}
    >
      <pre className="w-max min-w-full p-3 font-mono text-[13px] leading-5">
        <code>
          {pieces.map(({ kind: of, text: part }) => {
            const key = at;
            at += part.length;
            return of === "plain" ? (
              part
            ) : (
              <span key={key} className={LOOKS[of]}>
                {part}
              </span>
            );
          })}
        </code>
      </pre>
    </section>
  );
}
