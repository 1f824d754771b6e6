"use client";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { type CodeKind, codeText, fileName, usage } from "@/lib/readings/code";
import { cost } from "@/lib/readings/cost";
import { copyText } from "../clipboard";
import { handOver, saveOnnx, saveWeights } from "./files";
import { Listing } from "./Listing";
import { modelOf, notesOf } from "./notes";
import type { Takeaway } from "./takeaway";

/** Numbers past which no file is made in a browser: its bytes stand in memory three times. */
const MOST_NUMBERS = 30_000_000;

interface Props {
  readonly kind: CodeKind;
  readonly name: string;
  readonly takeaway: Takeaway;
  readonly link: string;
}

/** One language: what it is, the text, what can be done with it, and the lines that run it. */
export function Language({ kind, name: language, takeaway, link }: Props) {
  const t = useTranslations("object.code");
  const format = useFormatter();
  const space = useLocale() === "zh" ? "" : " ";
  const [said, setSaid] = useState("");
  const { name, graph, weights } = takeaway;
  const made = useMemo(() => {
    const notes = notesOf(takeaway, kind, link);
    const text = codeText(kind, graph, { name, notes });
    return { notes, text, lines: text.trimEnd().split("\n").length, params: cost(graph).params };
  }, [kind, takeaway, graph, name, link]);
  const model = modelOf(weights);
  const trained = model !== null;
  const tooLarge = made.params > MOST_NUMBERS;
  const file = fileName(kind, name);

  async function save(make: () => Promise<string>) {
    setSaid(t("making"));
    try {
      setSaid(t("saved", { file: await make() }));
    } catch (error) {
      setSaid(t("notSaved", { why: error instanceof Error ? error.message : String(error) }));
    }
  }
  const source = trained
    ? t("weights.trained", { model })
    : t(`weights.${weights.kind === "seeded" ? "seeded" : "shown"}`);
  return (
    <>
      <p className="text-sm text-ink-2">
        {t(kind === "onnx" ? "aboutOnnx" : "about", {
          lines: made.lines,
          params: format.number(made.params),
          layout: kind === "pytorch" || kind === "onnx" ? "N, C, H, W" : "N, H, W, C",
        })}
        {space}
        {kind === "onnx" ? source : t(trained ? "noneInside" : "random")}
      </p>
      <Listing text={made.text} kind={kind} label={t("text", { language })} className="mt-2 min-h-32 flex-1" />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <button
          type="button"
          className="button button-strong"
          onClick={async () => setSaid(t((await copyText(made.text)) ? "copied" : "notCopied"))}
        >
          {t(kind === "onnx" ? "copyText" : "copy")}
        </button>
        {kind === "onnx" ? (
          <button
            type="button"
            className="button"
            disabled={tooLarge}
            onClick={() => void save(() => saveOnnx(takeaway, made.notes))}
          >
            {t("save", { file })}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            onClick={() => {
              handOver(made.text, "text/plain", file);
              setSaid(t("saved", { file }));
            }}
          >
            {t("save", { file })}
          </button>
        )}
        {kind === "pytorch" && trained && (
          <button type="button" className="button" onClick={() => void save(() => saveWeights(takeaway))}>
            {t("save", { file: fileName("weights", name) })}
          </button>
        )}
        <span role="status" className="text-sm text-ink-2">
          {said}
        </span>
      </div>
      {kind === "onnx" && tooLarge && <p className="mt-2 text-sm text-ink-2">{t("tooLarge")}</p>}
      <h3 className="mt-4 mb-1 text-[15px]">{t("run")}</h3>
      <Listing
        text={usage(kind, graph, name, kind === "pytorch" && trained)}
        kind={kind === "onnx" ? "pytorch" : kind}
        label={t("run")}
        className="shrink-0"
      />
    </>
  );
}
