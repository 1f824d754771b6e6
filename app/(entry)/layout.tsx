import type { ReactNode } from "react";

/** The bare document around `/`, which only sends the reader on. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
