import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TermNote } from "./TermNote";

/** The words the glossary explains: keys of the `terms` messages. */
export type TermName = keyof typeof import("@/messages/en/terms.json");

/**
 * A word that explains itself on hover, focus or tap: `<Term name="squeeze">squeezes</Term>`. Without children it shows the term's own name.
 * In MDX and server components the explanation travels with the word; a client component needs the namespace "terms".
 */
export function Term({ name, children }: { name: TermName; children?: ReactNode }) {
  const t = useTranslations("terms");
  return (
    <TermNote title={t(`${name}.name`)} text={t(`${name}.text`)}>
      {children ?? t(`${name}.name`)}
    </TermNote>
  );
}
