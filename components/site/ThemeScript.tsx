import { themeScript } from "./theme";

/** Sets the theme before the first paint; part of every page's head. */
export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; a script's text has no other way in
  return <script dangerouslySetInnerHTML={{ __html: themeScript }} />;
}
