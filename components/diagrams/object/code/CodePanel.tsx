"use client";
import { useTranslations } from "next-intl";
import { Dialog, Tabs } from "radix-ui";
import { type RefObject, useState } from "react";
import { Choice } from "@/components/controls/Choice";
import { CODE_KINDS, type CodeKind } from "@/lib/readings/code";
import { Language } from "./Language";
import type { Takeaway } from "./takeaway";

/** Proper names, the same in every language. */
const NAMES: Readonly<Record<CodeKind, string>> = {
  pytorch: "PyTorch",
  keras: "Keras",
  tfjs: "TensorFlow.js",
  onnx: "ONNX",
};

const TAB =
  "min-h-11 border-b-2 border-transparent px-3 text-[15px] text-ink-2 hover:text-ink data-[state=active]:border-ink data-[state=active]:font-semibold data-[state=active]:text-ink";

interface Props {
  readonly title: string;
  readonly takeaways: readonly Takeaway[];
  readonly link: string;
  /** Gets the focus back when this closes. */
  readonly opener: RefObject<HTMLElement | null>;
  onClose(): void;
}

/** What the object shows, as code that runs: one tab a language, and which of its graphs where there are several. */
export function CodePanel({ title, takeaways, link, opener, onClose }: Props) {
  const t = useTranslations("object.code");
  const [which, setWhich] = useState("0");
  const takeaway = takeaways[Number(which)];
  if (!takeaway) return null;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/60" />
        <Dialog.Content
          aria-describedby={undefined}
          data-code-panel
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            opener.current?.focus();
          }}
          className="fixed inset-0 z-50 m-auto flex h-fit max-h-[calc(100dvh-32px)] w-[min(960px,calc(100vw-48px))] flex-col gap-3 overflow-auto rounded-md border border-line bg-bg p-5 max-sm:h-dvh max-sm:max-h-none max-sm:w-full max-sm:rounded-none max-sm:border-0 max-sm:p-4"
        >
          <header className="flex items-start justify-between gap-4">
            <Dialog.Title className="text-xl font-semibold">{t("title", { title })}</Dialog.Title>
            <Dialog.Close className="-m-1.5 grid size-11 shrink-0 place-items-center text-2xl leading-none text-ink-2 hover:text-ink">
              <span aria-hidden>×</span>
              <span className="sr-only">{t("close")}</span>
            </Dialog.Close>
          </header>
          {takeaways.length > 1 && (
            <div className="shrink-0 overflow-x-auto overflow-y-hidden">
              <Choice
                name={t("which")}
                value={which}
                options={takeaways.map(({ name, label }, i) => ({ value: String(i), label: label ?? name }))}
                onChange={setWhich}
              />
            </div>
          )}
          <Tabs.Root defaultValue={CODE_KINDS[0]} className="flex min-h-0 flex-1 flex-col">
            <Tabs.List
              aria-label={t("language")}
              className="flex shrink-0 overflow-x-auto overflow-y-hidden border-b border-line"
            >
              {CODE_KINDS.map((kind) => (
                <Tabs.Trigger key={kind} value={kind} className={TAB}>
                  {NAMES[kind]}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            {CODE_KINDS.map((kind) => (
              <Tabs.Content
                key={kind}
                value={kind}
                tabIndex={-1}
                className="flex min-h-0 flex-1 flex-col pt-3 data-[state=inactive]:hidden"
              >
                <Language key={which} kind={kind} name={NAMES[kind]} takeaway={takeaway} link={link} />
              </Tabs.Content>
            ))}
          </Tabs.Root>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
