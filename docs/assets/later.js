// The theme's script draws what a search finds and the tips at links, and takes longer to run than all the rest of a page. It
// is loaded once the reader points at, touches or moves the focus to something that it serves. The build puts its address into
// a script element of class "later" that browsers leave alone (see finish/later.py).
(function () {
  "use strict"
  document.documentElement.classList.replace("no-js", "js")
  const waiting = document.querySelector("script.later")
  if (!waiting) return
  const SERVED = ".md-search"
  const SIGNS = ["pointerover", "pointerdown", "focusin"]

  function look(event) {
    if (event.target instanceof Element && event.target.closest(SERVED)) load()
  }

  function load() {
    for (const sign of SIGNS) removeEventListener(sign, look)
    const script = document.createElement("script")
    script.src = waiting.src
    // It waits for this event, which has long passed.
    script.onload = () => document.dispatchEvent(new Event("DOMContentLoaded"))
    script.onerror = watch
    document.body.appendChild(script)
  }

  function watch() {
    for (const sign of SIGNS) addEventListener(sign, look)
  }

  // Its shortcuts of one letter would answer to dictated words and stray keys (WCAG 2.1.4), so it never hears of them.
  addEventListener("keydown", event => {
    const writing = event.target instanceof Element && event.target.closest("input, textarea, select")
    if (event.key.length === 1 && !writing) event.stopImmediatePropagation()
  }, true)

  // Escape closes a menu, which then has the focus again, and takes a tip away (WCAG 1.4.13); so does a press elsewhere.
  const menus = () => document.querySelectorAll(".menu[open]")
  addEventListener("keydown", event => {
    if (event.key !== "Escape") return
    for (const tip of document.querySelectorAll(".md-tooltip2--active")) tip.classList.remove("md-tooltip2--active")
    for (const menu of menus()) {
      menu.open = false
      menu.querySelector("summary").focus()
    }
  })
  addEventListener("click", event => {
    for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false
  })

  if (new URLSearchParams(location.search).has("q") || document.activeElement.closest(SERVED)) load()
  else watch()
})()
