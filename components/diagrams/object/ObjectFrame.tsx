"use client";
import { type ReactNode, useRef } from "react";
import type { Fault } from "@/lib/graph/faults";
import type { CommonValues } from "@/lib/spec/object";
import { useMedia } from "../useSize";
import { stageAnchor } from "./anchor";
import { Caption } from "./Caption";
import { CodeTool } from "./code/CodeTool";
import type { Takeaway } from "./code/takeaway";
import { FaultNote } from "./FaultNote";
import { Heading, type Scale } from "./Heading";
import { linkTo } from "./link";
import { PhotoChooser } from "./PhotoChooser";
import { WIDE } from "./room";
import { type Frame, Stage, type Timeline } from "./Stage";
import { type Running, Status } from "./Status";
import { Story } from "./Story";
import type { Control, Form } from "./Strip";
import { sourceOf } from "./source";
import { LOOK, Tools } from "./Tools";
import { useLightOnPaper } from "./useLightOnPaper";
import type { LiveState } from "./useObject";
import type { ObjectPhoto } from "./useObjectPhoto";
import { type File, useSave } from "./useSave";

export interface FrameProps<V extends CommonValues> {
  readonly object: LiveState<V>;
  /** Namespace of the story's words. */
  readonly words: string;
  readonly title: string;
  readonly howToRead: ReactNode;
  /** Whether signed weights are shown and need their legend. */
  readonly weightsShown?: boolean;
  readonly legend?: ReactNode;
  /** The sliders, in their order. */
  readonly controls: readonly Control[];
  /** Switches and presets; above the sliders, on a phone below the drawing. */
  readonly choices?: ReactNode;
  readonly origin: ReactNode;
  /** A trained module's name, `seeded` or `none`. */
  readonly weights: string;
  readonly photo: ObjectPhoto | null;
  readonly running: Running | null;
  /** Why there is no such thing to draw. */
  readonly fault: Fault | null;
  /** What is to be said over the drawing, as that it is too large to run. */
  readonly note?: ReactNode;
  /** null where nothing moves: there is no player, and the drawing stands at time 1. */
  readonly timeline: Timeline | null;
  /** The drawing may be higher than the window: player and sliders then stay at its edges while it is scrolled. */
  readonly tall?: boolean;
  /** With `tall`: something in the drawing has a player of its own just now, which this one does not cover. */
  readonly rests?: boolean;
  /** The drawing in numbers; null where it is a table itself. */
  readonly table: ReactNode;
  /** null where the drawing is no picture that could be saved. */
  readonly file: File | null;
  /**
   * The graphs at the current settings, for the tool Code: PyTorch, Keras, TensorFlow.js and ONNX of each, with the
   * drawing's own weights. Asked when the reader opens it. Left out where the object shows no graph.
   */
  readonly code?: () => readonly Takeaway[];
  /** Tools of the object's own, beside copying and saving. */
  readonly tools?: ReactNode;
  /** Below: formulas, costs, comparison. */
  readonly children?: ReactNode;
  told?(settings: V): Readonly<Record<string, string | number>>;
  totals(form: Form): ReactNode;
  /** The drawing, pure of what it is given. Hand over the same function as long as nothing but time has changed. */
  draw(frame: Frame): ReactNode;
}

/** A live object on its page: heading, story, drawing, player, controls, status, costs, each in its place, wide and on a phone. */
export function ObjectFrame<V extends CommonValues>(props: FrameProps<V>) {
  const { object, title, controls, choices, photo, fault, totals } = props;
  const { spec, values, set, change, complaints } = object;
  const wide = useMedia(WIDE);
  const drawing = useRef<HTMLDivElement>(null);
  const { photo: photoField, scale } = values as { photo?: string | null; scale?: Scale };
  const keys: Readonly<Record<string, { readonly key: string }>> = spec.table;
  const ownPhoto = photo?.own ? (keys.photo?.key ?? null) : null;
  const link = () => linkTo(spec, ownPhoto);
  const source = sourceOf(props.running, props.file?.counted ?? false);
  const save = useSave(drawing, props.file ?? { name: spec.anchor, title }, source, link);
  useLightOnPaper();
  const part = (change: object) => change as Partial<V>;
  const beside = new Set(wide ? controls.map(({ key }) => keys[key]?.key) : []);
  const status = (
    <Status
      origin={props.origin}
      weights={props.weights}
      running={props.running}
      photo={photo}
      complaints={complaints.filter(({ key }) => !beside.has(key))}
    />
  );
  const chooser = photo && photoField !== undefined && (
    <div data-on-screen>
      <PhotoChooser
        sample={photo.own ? null : photo.sample.id}
        onChange={(next, gesture) => change(part(next), gesture)}
      />
    </div>
  );
  const caption = props.file && !fault && <Caption title={props.file.title} source={source} link={link} />;
  const story = <Story object={object} words={props.words} told={props.told} />;
  const stage = (
    <Stage
      object={object}
      title={title}
      timeline={props.timeline}
      wide={wide}
      floats={(props.tall ?? false) && !props.rests}
      place={drawing}
      fault={fault && <FaultNote fault={fault} onChange={(next, gesture) => change(part(next), gesture)} />}
      note={props.note}
      controls={controls}
      caused={fault?.key ?? null}
      totals={totals("strip")}
      table={props.table}
      draw={props.draw}
    />
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4" data-object={spec.label}>
      <Heading
        label={spec.label}
        title={title}
        howToRead={props.howToRead}
        scale={scale ?? null}
        weights={props.weightsShown ?? false}
        legend={props.legend}
        onScale={(next) => change(part({ scale: next }), "begin")}
        tools={
          <Tools
            {...(props.table !== null && { view: values.view ?? "drawing" })}
            ownPhoto={ownPhoto}
            code={props.code && !fault && <CodeTool title={title} code={props.code} link={link} className={LOOK} />}
            more={props.tools}
            onView={(view) => set(part({ view }), "begin")}
            {...(props.file && { onSave: save })}
          />
        }
      />
      {wide ? (
        <div id={stageAnchor(spec.anchor)} className="grid scroll-mt-[-8px] grid-cols-[minmax(0,1fr)_248px] gap-6">
          <div className="grid content-start gap-2" data-figure>
            {story}
            {stage}
            {caption}
          </div>
          <div className={`grid content-start gap-2.5 ${props.tall ? "sticky top-2 self-start" : ""}`}>
            <div data-on-screen className="contents">
              {choices}
            </div>
            <div data-on-screen className="grid gap-0.5">
              {controls.map(({ key, draw }) => (
                <div key={key}>{draw("panel")}</div>
              ))}
            </div>
            {totals("panel")}
            {status}
            {chooser}
          </div>
        </div>
      ) : (
        <>
          <div id={stageAnchor(spec.anchor)} className="grid grid-cols-[minmax(0,1fr)] gap-3">
            {story}
            <div data-figure>
              {stage}
              {caption}
            </div>
          </div>
          <div className="grid gap-4 sm:grid-cols-2">
            <div data-on-screen className="grid content-start gap-3">
              {choices}
              {chooser}
            </div>
            {status}
          </div>
        </>
      )}
      {props.children && <div className="mt-4">{props.children}</div>}
    </div>
  );
}
