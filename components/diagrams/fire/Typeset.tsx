"use client";

/** A formula typeset when the site was built, with named slots for numbers (`slot` of `app/[locale]/squeezenet/formulas.ts`). */
export interface Formula {
  readonly html: string;
}

interface Props {
  readonly formula: Formula;
  readonly numbers: Readonly<Record<string, string>>;
}

/** KaTeX's markup with the live numbers in its slots. The markup is ours, made at build; numbers are digits and separators. */
export function Typeset({ formula, numbers }: Props) {
  const html = formula.html.replace(/@(\w+)@/g, (_, name: string) => numbers[name] ?? "");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup typeset at build from formulas of this repository
  return <span aria-hidden dangerouslySetInnerHTML={{ __html: html }} />;
}
