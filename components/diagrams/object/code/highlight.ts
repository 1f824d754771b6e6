/** Source text cut into pieces by what they are; the pieces put together are the text. */
import type { CodeKind } from "@/lib/readings/code";

export type PieceKind = "comment" | "string" | "number" | "keyword" | "name" | "plain";

export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

const PYTHON =
  "and as class def False for from if import in is lambda None not or print return self super True with".split(" ");
const JAVASCRIPT =
  "async await class const constructor export extends false for from function import let new null return static super this true".split(
    " ",
  );
const ONNX = "float int64 ir_version opset_import".split(" ");

interface Language {
  readonly remark: string;
  readonly keywords: readonly string[];
  /** What is given a name, or is one of the language's operators. */
  readonly names: string;
}

const python: Language = { remark: "#", keywords: PYTHON, names: String.raw`(?<=\b(?:class|def) )\w+` };
const LANGUAGES: Readonly<Record<CodeKind, Language>> = {
  pytorch: python,
  keras: python,
  tfjs: { remark: "//", keywords: JAVASCRIPT, names: String.raw`(?<=\b(?:class|function) )\w+` },
  onnx: { remark: "#", keywords: ONNX, names: String.raw`(?<= = )[A-Z]\w+` },
};

function pattern({ remark, keywords, names }: Language): RegExp {
  const comment = String.raw`(?<comment>${remark}[^\n]*|/\*[\s\S]*?\*/)`;
  const string = String.raw`(?<string>"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*")`;
  const number = String.raw`(?<number>\b\d+(?:\.\d+)?(?:e[-+]?\d+)?\b)`;
  return new RegExp(
    `${comment}|${string}|${number}|(?<keyword>\\b(?:${keywords.join("|")})\\b)|(?<name>${names})`,
    "g",
  );
}

export function highlight(text: string, kind: CodeKind): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern(LANGUAGES[kind]))) {
    if (match.index > at) pieces.push({ kind: "plain", text: text.slice(at, match.index) });
    const [name] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? ["plain"];
    pieces.push({ kind: name as PieceKind, text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: "plain", text: text.slice(at) });
  return pieces;
}
