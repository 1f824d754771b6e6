"use client";
import type { ReactNode } from "react";
import type { Fault } from "@/lib/graph/faults";
import type { CommonValues } from "@/lib/spec/object";
import { FaultNote } from "./FaultNote";
import { LinkComplaint } from "./LinkComplaint";
import type { Form } from "./Strip";
import type { LiveState } from "./useObject";

/**
 * What is wrong with a setting, to be said beside its control: a fault it caused, or what the link asked of it in vain.
 * A phone's strip has no room for the latter, which stands with the status there.
 */
export function faultAt<V extends CommonValues>(object: LiveState<V>, fault: Fault | null) {
  const { spec, complaints, change } = object;
  return (setting: keyof V & string, form: Form = "panel"): ReactNode => {
    if (fault?.key === setting)
      return (
        <FaultNote
          fault={fault}
          which={setting}
          onChange={(part, gesture) => change(part as unknown as Partial<V>, gesture)}
        />
      );
    if (form === "strip") return null;
    const complaint = complaints.find(({ key }) => key === spec.table[setting].key);
    return complaint && <LinkComplaint complaint={complaint} />;
  };
}
