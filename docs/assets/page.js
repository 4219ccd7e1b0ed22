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

  // A list that was cut into parts: an address from before that still leads to its entry.
  const base = document.querySelector(".search").dataset.base.replace(/\/?$/, "/")
  const list = document.querySelector("[data-moved]")
  // Whoever passed the address on may have cut it within a letter.
  const named = () => {
    try {
      return decodeURIComponent(location.hash.slice(1))
    } catch (error) {
      return ""
    }
  }
  function follow() {
    if (!list || !named() || document.getElementById(named())) return
    const script = document.createElement("script")
    script.src = base + list.dataset.moved
    script.onload = () => {
      for (const [page, names] of Object.entries(window.moved)) {
        if (names.split(" ").includes(named())) location.replace(`${base}${page}.html#${named()}`)
      }
    }
    document.head.append(script)
  }
  addEventListener("hashchange", follow)
  follow()

  // Filters are links to anchors, and the style sheet does the rest; here two or more can be combined, in one address.
  for (const filtered of document.querySelectorAll(".filtered")) {
    const links = [...filtered.querySelectorAll(".filters [data-pick]")]
    if (!links.length) continue
    const key = link => link.hash.slice(1)
    const picked = () => links.filter(link => link.dataset.pick && named().split("+").includes(key(link)))
    const show = () => {
      const picks = picked()
      for (const entry of filtered.querySelectorAll(".entry")) entry.hidden = !picks.every(link => entry.classList.contains(`is-${link.dataset.pick}`))
      for (const link of links) {
        if (picks.includes(link)) link.setAttribute("aria-current", "true")
        else link.removeAttribute("aria-current")
      }
    }
    filtered.addEventListener("click", event => {
      const link = event.target.closest("[data-pick]")
      if (!link) return
      event.preventDefault()
      const before = picked()
      const after = !link.dataset.pick ? [] : before.includes(link) ? before.filter(one => one !== link) : [...before, link]
      location.hash = after.length ? after.map(key).join("+") : key(links.at(-1))
    })
    addEventListener("hashchange", show)
    show()
  }

  // A citation says on which day the page was read.
  const today = new Date()
  for (const place of document.querySelectorAll("[data-accessed]")) {
    place.textContent = place.dataset.accessed.replace("{date}", today.toLocaleDateString(root.lang, { day: "numeric", month: "long", year: "numeric" }))
    place.hidden = false
  }

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
  show()
})();

// The page in other languages: a link to it, in the header or in the line that offers it, keeps the place on the page.
(function () {
  "use strict"
  const follow = () => { for (const link of document.querySelectorAll(".languages a[hreflang], .offer a")) link.hash = location.hash }
  addEventListener("hashchange", follow)
  follow()
})()
