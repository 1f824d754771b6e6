// Sends a reader of "/" to a language: the one chosen before, else the first of the browser's that the site has, else English.
(() => {
  const locales = ["en", "zh"];
  let saved = null;
  try {
    saved = localStorage.getItem("language");
  } catch {
    // Storage may be forbidden; the browser's languages remain.
  }
  const wanted = [saved, ...(navigator.languages ?? [])].map((tag) => String(tag).slice(0, 2).toLowerCase());
  const locale = wanted.find((tag) => locales.includes(tag)) ?? locales[0];
  const base = document.currentScript.src.replace(/entry\.js.*$/, "");
  location.replace(`${base}${locale}/${location.search}${location.hash}`);
})();
