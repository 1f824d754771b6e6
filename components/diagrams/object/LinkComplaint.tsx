"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { Complaint } from "@/lib/spec/frame";

/** What a link asked for and could not have, and what stands instead. */
export function LinkComplaint({ complaint }: { readonly complaint: Complaint }) {
  const t = useTranslations("object");
  const format = useFormatter();
  const { key, given, rule, used, limits } = complaint;
  return t(`complaint.${rule}`, {
    key,
    given: given.slice(0, 24),
    used,
    min: format.number(limits?.[0] ?? 0),
    max: format.number(limits?.[1] ?? 0),
  });
}
