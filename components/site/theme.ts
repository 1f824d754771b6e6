/** What a reader may choose, and where the choices are kept. */
export const themes = ["light", "dark", "system"] as const;
export type ThemeChoice = (typeof themes)[number];

export const themeKey = "theme";
export const languageKey = "language";

/**
 * The script of the head: it runs before anything is drawn, so that no page flashes in the wrong theme. Text, because it must not
 * depend on the bundle. Storage may be forbidden: then the system's preference holds.
 */
export const themeScript = `(function(){var c=null;try{c=localStorage.getItem("${themeKey}")}catch(e){}
var d=c==="dark"||c!=="light"&&matchMedia("(prefers-color-scheme: dark)").matches;
document.documentElement.dataset.theme=d?"dark":"light"})()`;

/** Puts a choice into effect now. */
export function applyTheme(choice: ThemeChoice): void {
  const dark = choice === "dark" || (choice === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

export function readTheme(): ThemeChoice {
  const saved = recall(themeKey);
  return saved === "light" || saved === "dark" ? saved : "system";
}

/** Keeps a choice for the next visit; where storage is forbidden it holds until the page is left. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Forbidden storage costs the memory, not the choice.
  }
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
