"use client";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { BackendPicker } from "@/components/controls/BackendPicker";
import { engine } from "@/lib/engine/client";
import type { EngineStatus } from "@/lib/engine/protocol";
import { Column } from "./Column";
import { GAP, Joins } from "./Joins";
import { INPUTS, NETWORKS, SIDE } from "./networks";
import { PixelCanvas } from "./PixelCanvas";
import { rows } from "./ranks";
import type { ClassName, TrainedByModel } from "./trained";
import type { Results, Seen } from "./useClassification";
import { Verdict } from "./Verdict";

interface Props {
  readonly seen: Seen | null;
  /** The photo's name in a link. */
  readonly photo: string;
  readonly results: Results;
  readonly status: EngineStatus;
  /** The class that the photo is known to show; undefined where nobody knows, null where none of the classes is right. */
  readonly right: number | null | undefined;
  readonly classes: readonly ClassName[];
  readonly trained: TrainedByModel;
  onRetry(): void;
}

/** The right side: what the networks see, what they say together, and each one's most probable classes side by side. */
export function Answers({ seen, photo, results, status, right, classes, trained, onRetry }: Props) {
  const [hovered, setHovered] = useState<number | null>(null);
  const [pinned, setPinned] = useState<{ readonly seen: string; readonly cls: number } | null>(null);
  const each = NETWORKS.map((network) => ({ network, result: results[network.model] }));
  const failed = each.every(({ result }) => result.answer === null && result.fault !== null);
  const firsts = each.map(({ result }) => result.answer?.opinion.order[0] ?? null);
  const doubts = each.filter(({ result }) => result.answer?.opinion.doubts.length).length;
  const pin = pinned?.seen === seen?.id ? (pinned?.cls ?? null) : null;
  const looked = hovered ?? pin ?? right ?? null;
  const columns = each.map(({ result }) => (result.answer ? rows(result.answer.opinion, looked) : []));
  const longest = Math.max(
    ...each.map(({ result }) => Math.max(0, ...result.times.slice(result.times.length > 1 ? 1 : 0))),
  );

  function pinClass(cls: number) {
    setPinned(seen && pin !== cls ? { seen: seen.id, cls } : null);
  }

  return (
    <div className="min-w-0">
      <Head
        seen={seen}
        status={status}
        firsts={firsts}
        doubts={doubts}
        failed={failed}
        classes={classes}
        unknown={right === null}
      />
      <div className="mt-6 grid gap-y-8 md:grid-cols-3" style={{ columnGap: GAP }}>
        {each.map(({ network, result }, place) => (
          <Column
            key={network.model}
            network={network}
            trained={trained[network.model]}
            result={result}
            rows={columns[place] ?? []}
            classes={classes}
            fresh={result.answer !== null && result.answer.seen === seen?.id}
            started={status.state === "ready"}
            longest={longest}
            looked={looked}
            right={right ?? null}
            photo={photo}
            onLook={setHovered}
            onPin={pinClass}
            onRetry={onRetry}
          >
            {place > 0 && <Joins left={columns[place - 1] ?? []} right={columns[place] ?? []} looked={looked} />}
          </Column>
        ))}
      </div>
    </div>
  );
}

type HeadProps = Pick<Props, "seen" | "status"> & ComponentProps<typeof Verdict>;

function Head({ seen, status, ...said }: HeadProps) {
  const t = useTranslations("classify");
  const named = useTranslations("controls");
  return (
    <div className="grid grid-cols-[96px_1fr] gap-x-4 gap-y-3 sm:grid-cols-[144px_1fr_auto] sm:gap-x-6">
      <PixelCanvas
        pixels={seen?.pixels ?? null}
        role="img"
        aria-label={t("seen.alt", { side: SIDE })}
        data-testid="seen"
        className="aspect-square w-full bg-card sm:col-start-1 sm:row-span-2 sm:row-start-1"
        style={{ imageRendering: "pixelated" }}
      />
      <p className="max-w-[52ch] text-[15px] leading-snug text-ink-2 sm:col-start-2 sm:row-start-1">
        <b className="font-semibold text-ink">{t("seen.heading")}</b>{" "}
        {t("seen.numbers", { side: SIDE, inputs: INPUTS })}
      </p>
      {/* Room for two lines and a note, so that a longer sentence moves nothing. */}
      <div className="col-span-2 min-h-[86px] sm:col-start-2 sm:row-start-2">
        <Verdict {...said} />
      </div>
      <div className="col-span-2 sm:col-span-1 sm:col-start-3 sm:row-start-1">
        <div className="flex items-center gap-2 text-sm text-ink-2">
          <span aria-hidden>{t("backend")}</span>
          <BackendPicker status={status} onPick={(backend) => void engine().use(backend)} />
        </div>
      </div>
      {status.state === "ready" && status.fellBackFrom && (
        <p role="status" className="col-span-full text-sm text-ink-2">
          {named("fellBack", {
            from: named(`backends.${status.fellBackFrom}`),
            to: named(`backends.${status.backend}`),
          })}
        </p>
      )}
    </div>
  );
}
