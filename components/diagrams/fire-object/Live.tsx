"use client";
import { useMemo, useRef } from "react";
import { useSaveDrawing } from "../fire/useSaveDrawing";
import { useNear } from "../useNear";
import { useMedia } from "../useSize";
import { STAGE_ANCHOR } from "./anchor";
import { Comparison } from "./Comparison";
import { CostTable, type Formulas } from "./CostTable";
import { Heading } from "./Heading";
import { useHeld } from "./held";
import { Panel } from "./Panel";
import { PhotoChooser } from "./PhotoChooser";
import { Presets } from "./Presets";
import { WIDE } from "./room";
import { Stage } from "./Stage";
import { Status } from "./Status";
import { Story } from "./Story";
import { Tools } from "./Tools";
import { useFire } from "./useFire";
import { useFireRun } from "./useFireRun";
import { WIDTH_KEYS } from "./Widths";

/** S1 in the browser: the query makes the graph, the graph makes numbers, drawing and run; time comes from the player. */
export function Live({ formulas }: { readonly formulas: Formulas }) {
  const fire = useFire();
  const { values, set, replace, change, seen, complaints } = fire;
  const { view } = seen;
  const held = useHeld();
  const wide = useMedia(WIDE);
  const root = useRef<HTMLDivElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const running = useFireRun(values, view, useNear(root));
  const { own, sample, photo } = running;
  const save = useSaveDrawing(drawing, view.config);
  const heading = useMemo(
    () => (
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
    ),
    [values, change, own, set, save],
  );
  const status = (
    <Status
      view={view}
      run={running.run}
      disagreeing={running.disagreeing}
      complaints={wide ? complaints.filter(({ key }) => !WIDTH_KEYS.some((width) => width === key)) : complaints}
      unknownPhoto={values.photo !== null && !own && values.photo !== sample.id ? values.photo : null}
      photoFailed={photo.failed}
      onRetryPhoto={photo.retry}
    />
  );
  const chooser = <PhotoChooser sample={own ? null : sample.id} onChange={change} />;
  const story = <Story values={values} held={held} onGo={replace} />;
  const stage = <Stage fire={fire} running={running} wide={wide} place={drawing} />;
  return (
    <div ref={root} className="grid gap-4">
      {heading}
      {wide ? (
        <div id={STAGE_ANCHOR} className="grid scroll-mt-[-8px] grid-cols-[minmax(0,1fr)_248px] gap-6">
          <div className="grid content-start gap-2">
            {story}
            {stage}
          </div>
          <Panel fire={fire}>
            {status}
            {chooser}
          </Panel>
        </div>
      ) : (
        <>
          <div id={STAGE_ANCHOR} className="grid gap-3">
            {story}
            <div>{stage}</div>
          </div>
          <div className="grid gap-4 sm:grid-cols-2">
            <div className="grid content-start gap-3">
              <Presets values={values} onChange={change} />
              {chooser}
            </div>
            {status}
          </div>
        </>
      )}
      <div className="mt-4 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <CostTable view={view} column={values.cost} formulas={formulas} onColumn={(cost) => set({ cost }, "begin")} />
        <Comparison view={view} />
      </div>
    </div>
  );
}
