// What every page's frame does: menus that close, light or dark. Nothing is stored unless the reader ticks the box that says so.
(function () {
  "use strict"
  const root = document.documentElement
  const menus = () => document.querySelectorAll(".menu[open]")

  // Escape closes a menu, which then has the focus again; so does a press elsewhere.
  addEventListener("keydown", event => {
    if (event.key !== "Escape") return
    for (const menu of menus()) {
      menu.open = false
      menu.querySelector("summary").focus()
    }
  })
  addEventListener("click", event => {
    for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false
  })

  const part = document.querySelector(".scheme")
  const keep = part.querySelector(".scheme-keep")
  const buttons = part.querySelectorAll("[data-scheme]")
  const stored = work => { try { return work(localStorage) } catch (error) { keep.closest("label").hidden = true } }

  function show() {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.scheme === (root.dataset.scheme || "")))
  }

  function remember() {
    stored(storage => keep.checked && root.dataset.scheme ? storage.setItem("scheme", root.dataset.scheme) : storage.removeItem("scheme"))
  }

  for (const button of buttons) button.addEventListener("click", () => {
    if (button.dataset.scheme) root.dataset.scheme = button.dataset.scheme
    else delete root.dataset.scheme
    if (keep.checked) remember()
    show()
  })
  keep.addEventListener("change", remember)
  keep.checked = Boolean(stored(storage => storage.getItem("scheme")))
  part.hidden = false
  show()
})()
