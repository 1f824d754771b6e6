"use client";
import { useCallback, useMemo } from "react";
import { useEngineStatus } from "@/components/diagrams/useEngineStatus";
import { type Transfer, take } from "@/components/photo/intake";
import { OWN } from "@/components/photo/store";
import { useIntake } from "@/components/photo/useIntake";
import type { Sample } from "@/lib/image/samples";
import { Answers } from "./Answers";
import { DropSign } from "./DropSign";
import { Given } from "./Given";
import { SampleFailed } from "./SampleFailed";
import type { ClassName, TrainedByModel } from "./trained";
import { useClassification } from "./useClassification";
import { usePageDrop } from "./usePageDrop";
import type { Choice, Missing } from "./usePhotoChoice";
import { useSeen } from "./useSeen";

/** What the files beside the weights say, read at build time. */
export interface Shown {
  readonly classes: readonly ClassName[];
  readonly trained: TrainedByModel;
}

interface Props extends Shown {
  readonly choice: Choice;
  readonly missing: Missing | null;
  /** Nothing runs yet. */
  readonly idle?: boolean;
  chooseSample?(sample: Sample): void;
  chooseOwn?(): void;
}

/** Left what the reader gave, right what the networks say about it. */
export function Bench({ classes, trained, choice, missing, idle = false, chooseSample, chooseOwn }: Props) {
  const { seen, failed, retry } = useSeen(idle ? null : choice);
  const status = useEngineStatus();
  const { results, again } = useClassification(seen, status.state === "ready" ? status.backend : null);

  const onPhoto = useCallback(() => chooseOwn?.(), [chooseOwn]);
  const intake = useIntake(onPhoto);
  const { give, complain, forget } = intake;
  const onGiven = useCallback(
    (transfer: Transfer, way: "drop" | "paste") => {
      const taken = take(transfer, way);
      if ("file" in taken) give(taken.file, way, taken.left);
      else complain(taken);
    },
    [give, complain],
  );
  const over = usePageDrop(onGiven);

  function onSample(sample: Sample) {
    forget();
    chooseSample?.(sample);
  }

  const cls = choice.is === "sample" ? choice.sample.cls : undefined;
  const right = useMemo(
    () => (typeof cls === "string" ? classes.findIndex(({ en }) => en === cls) : cls),
    [cls, classes],
  );

  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(320px,416px)_1fr] xl:gap-x-20">
      <Given choice={choice} missing={missing} intake={intake} over={over} trained={trained} onSample={onSample} />
      <div className="min-w-0">
        {failed && <SampleFailed onRetry={retry} />}
        <Answers
          seen={seen}
          photo={choice.is === "own" ? OWN : choice.sample.id}
          results={results}
          status={status}
          right={right}
          classes={classes}
          trained={trained}
          onRetry={again}
        />
      </div>
      {over && <DropSign />}
    </div>
  );
}
