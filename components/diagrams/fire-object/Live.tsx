"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { Player } from "@/components/controls/Player";
import { type FireValues, SPEEDS } from "@/lib/spec/fire";
import { presets } from "@/lib/spec/fire-presets";
import { FireModule } from "../fire/FireModule";
import { FireTable } from "../fire/FireTable";
import { useSaveDrawing } from "../fire/useSaveDrawing";
import { useNear } from "../useNear";
import { useMedia, useWidth, useWindowHeight } from "../useSize";
import { STAGE_ANCHOR } from "./anchor";
import { Comparison } from "./Comparison";
import { CostTable, type Formulas } from "./CostTable";
import { fireView } from "./derive";
import { FaultNote } from "./FaultNote";
import { Heading } from "./Heading";
import { letGo, useHeld } from "./held";
import { Panel } from "./Panel";
import { PhotoChooser } from "./PhotoChooser";
import { drawingHeight, WIDE } from "./room";
import { Status } from "./Status";
import { Story } from "./Story";
import { Strip } from "./Strip";
import { Tools } from "./Tools";
import { useComplaints } from "./useComplaints";
import { useFireClock } from "./useFireClock";
import { useFireRun } from "./useFireRun";
import { useFireState } from "./useFireState";
import { usePixel } from "./usePixel";

const SETTINGS: ReadonlySet<string> = new Set(["in", "s1", "e1", "e3", "h", "w"]);
const BASE = process.env.NEXT_PUBLIC_BASE_PATH ?? "";

/** S1 in the browser: the query makes the graph, the graph makes numbers, drawing and run; time comes from the player. */
export function Live({ formulas }: { readonly formulas: Formulas }) {
  const t = useTranslations("fire");
  const format = useFormatter();
  const { values, set, replace } = useFireState();
  const { complaints, dismiss } = useComplaints();
  const held = useHeld();
  const wide = useMedia(WIDE);
  const root = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const near = useNear(root);
  const width = useWidth(stage);
  const windowHeight = useWindowHeight();

  const { in: channels, s1, e1, e3, h, w } = values;
  const view = useMemo(() => fireView({ in: channels, s1, e1, e3, h, w }), [channels, s1, e1, e3, h, w]);
  const [linked, setLinked] = useState(true);
  const square = linked && h === w;
  const change = useCallback(
    (part: Partial<FireValues>, gesture: Gesture) => {
      dismiss();
      if (Object.keys(part).some((key) => SETTINGS.has(key))) letGo();
      set(part, gesture);
    },
    [dismiss, set],
  );
  const { clock, stages, moment, place, reduced, stop } = useFireClock(values, set);
  const { pixel, pinned, onInspect, onPin } = usePixel(values, moment, set);
  const { run, window: exact, own, sample, photo, disagreeing } = useFireRun(values, view, pixel, near);
  const save = useSaveDrawing(stage, view.config);
  const paper = presets(values.version)[values.module];
  const onSquare = (next: boolean) => {
    setLinked(next);
    if (next && h !== w) change({ w: h }, "begin");
  };

  const note = view.fault ? (
    <FaultNote fault={view.fault} onChange={change} />
  ) : view.built?.tooLarge ? (
    t("tooLarge", { macs: format.number(view.built.work.macs, COMPACT) })
  ) : undefined;

  const player = (
    <Player
      name={t("title")}
      clock={clock}
      stages={stages}
      place={place}
      speed={values.speed}
      speeds={SPEEDS}
      form={wide ? "bar" : "strip"}
      stop={stop}
      onSpeed={(speed) => set({ speed }, "begin")}
    />
  );
  const status = (
    <Status
      view={view}
      run={run}
      disagreeing={disagreeing.length}
      complaints={complaints}
      unknownPhoto={values.photo !== null && values.photo !== sample.id ? values.photo : null}
      photoFailed={own === null && photo.failed}
      onRetryPhoto={photo.retry}
    />
  );
  const chooser = <PhotoChooser sample={sample.id} own={own} onChange={change} />;
  const drawing = (
    <div ref={stage} className="min-w-0" data-drawing>
      {values.view === "table" && view.built ? (
        <FireTable config={view.config} scope={view.scope} result={run.result} />
      ) : width > 0 && view.built ? (
        <FireModule
          config={view.config}
          scope={view.scope}
          result={run.result}
          window={exact}
          time={clock.time}
          inspected={view.built.tooLarge ? null : pixel}
          pinned={pinned}
          scale={values.scale}
          width={width}
          height={drawingHeight(windowHeight)}
          mode={wide ? "wide" : "flow"}
          note={note}
          onInspect={onInspect}
          onPin={onPin}
          photoUrl={own?.url ?? `${BASE}${sample.file}`}
          reducedMotion={reduced}
        />
      ) : (
        <div className="rounded-md border border-line p-6 text-bad" style={{ minHeight: drawingHeight(windowHeight) }}>
          <p>{note}</p>
        </div>
      )}
    </div>
  );

  return (
    <div ref={root} className="grid gap-4">
      <Heading
        values={values}
        onChange={change}
        tools={
          <Tools
            view={values.view}
            ownPhoto={own !== null}
            onView={(next) => set({ view: next }, "begin")}
            onSave={save}
          />
        }
      />
      {wide ? (
        <div id={STAGE_ANCHOR} className="grid scroll-mt-[-8px] grid-cols-[minmax(0,1fr)_248px] gap-6">
          <div className="grid content-start gap-2">
            <Story values={values} held={held} onGo={replace} />
            {drawing}
            <div className="rounded-md border border-line bg-card px-3 py-1.5">{player}</div>
          </div>
          <Panel values={values} view={view} paper={paper} square={square} onSquare={onSquare} onChange={change}>
            {status}
            {chooser}
          </Panel>
        </div>
      ) : (
        <>
          <Story values={values} held={held} onGo={replace} />
          <div id={STAGE_ANCHOR}>
            {drawing}
            <Strip values={values} view={view} paper={paper} square={square} onChange={change} player={player} />
          </div>
          {status}
        </>
      )}
      <div className="mt-4 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <CostTable view={view} column={values.cost} formulas={formulas} onColumn={(cost) => set({ cost }, "begin")} />
        <Comparison view={view} />
      </div>
    </div>
  );
}

const COMPACT = { notation: "compact", maximumSignificantDigits: 3 } as const;
