"use client";

/** N1. */
export default function GroupsObject() {
  return <div data-object="N1" />;
}
