"use client";
export function FireTable(_: { config: unknown; scope: string; result: unknown }) { return null; }
