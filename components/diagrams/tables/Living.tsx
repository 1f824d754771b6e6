"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useMemo } from "react";
import type { Graph } from "@/lib/graph/graph";
import type { CommonValues } from "@/lib/spec/object";
import type { LivingValues } from "@/lib/spec/table";
import { ObjectFrame } from "../object/ObjectFrame";
import type { Frame } from "../object/Stage";
import type { Control } from "../object/Strip";
import { Totals } from "../object/Totals";
import type { LiveState } from "../object/useObject";
import { LivingTable } from "./LivingTable";
import { Take } from "./Take";
import { useFigure } from "./useFigure";
import { type Living as Lived, narrowed, sorted } from "./view";

interface Props<V extends CommonValues & LivingValues> {
  readonly object: LiveState<V>;
  /** Namespace of the object's words. */
  readonly words: string;
  readonly living: Lived;
  /** What the table is of, in one line. */
  readonly caption: string;
  /** Of a file, without its ending. */
  readonly name: string;
  readonly controls: readonly Control[];
  readonly choices: ReactNode;
  /** Of the network with the paper's settings, to hold the totals against. */
  readonly paper: { readonly params: number; readonly macs: number };
  /** The network of the settings, to take away; nothing here runs it, so its weights are drawn. */
  readonly network: { readonly name: string; readonly graph: () => Graph };
  readonly children?: ReactNode;
  told?(settings: V): Readonly<Record<string, string | number>>;
}

/** A living table on its page: the shell with a table for a drawing, its totals, and the ways to take it away. */
export function Living<V extends CommonValues & LivingValues>(props: Props<V>) {
  const { object, words, living, caption, name, controls, choices, paper, network, children } = props;
  const t = useTranslations("tables");
  const own = useTranslations(words);
  const { built, fault } = living;
  const { sort } = object.values;
  const rows = useMemo(() => (built ? sorted(built.view, sort) : []), [built, sort]);
  const figure = useFigure(words, rows, object.values.open, caption);
  const draw = useCallback(
    ({ mode }: Frame) =>
      built && (
        <LivingTable
          object={object}
          view={mode === "wide" ? built.view : narrowed(built.view)}
          words={words}
          caption={caption}
        />
      ),
    [object, built, words, caption],
  );
  return (
    <ObjectFrame
      object={object}
      words={words}
      title={own("title")}
      howToRead={own("howToRead")}
      legend={<Key />}
      controls={controls}
      choices={choices}
      totals={(form) =>
        built && (
          <Totals
            form={form}
            rows={(["params", "macs"] as const).map((of) => ({
              id: of,
              name: t(`of.${of}`),
              value: built.table.cost[of],
              against: paper[of],
              plain: own("papers"),
            }))}
          />
        )
      }
      origin={t("origin")}
      weights="none"
      photo={null}
      running={null}
      fault={fault}
      timeline={null}
      table={null}
      code={() => [{ name: network.name, graph: network.graph(), weights: { kind: "seeded", seed: 1 } }]}
      file={{
        name,
        title: `${own("title")}: ${caption}`,
        counted: true,
        ...(built && { figure: () => figure(built.view) }),
      }}
      tools={<Take view={built?.view ?? null} rows={rows} caption={caption} words={words} name={name} />}
      draw={draw}
      {...(props.told && { told: props.told })}
    >
      {children}
    </ObjectFrame>
  );
}

/** How the table marks what is whose. */
function Key() {
  const t = useTranslations("tables.key");
  return (
    <>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden className="inline-block h-3.5 w-9 bg-track" />
        {t("bar")}
      </span>
      <span>
        <span className="text-ink-2">123</span> {t("paper")}
      </span>
      <span>
        <b className="text-bad">≠</b> {t("differs")}
      </span>
    </>
  );
}
