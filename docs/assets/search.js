// The search box: a combobox as WAI-ARIA describes it (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The engine and the
// documents are loaded once a reader turns to it, as scripts, so that pages opened from disk can search too.
(function () {
  "use strict"
  const part = document.querySelector(".search")
  const box = part.querySelector(".search-input")
  const panel = part.querySelector(".search-panel")
  const list = part.querySelector(".search-list")
  const status = part.querySelector(".search-status")
  const count = part.querySelector(".search-count")
  const ways = part.querySelector(".search-ways")
  const base = part.dataset.base.replace(/\/?$/, "/")
  const A_GROUP = 4
  const ALL = 24
  const RELEVANT = 0.1 // of the best hit of its group
  let engine, labels, loading, active = -1

  const script = path => new Promise((done, failed) => {
    const element = document.createElement("script")
    element.src = base + path
    element.async = false // each needs the one before it
    element.onload = done
    element.onerror = () => failed(new Error(`could not load ${path}`))
    document.head.append(element)
  })

  function load() {
    loading = loading || Promise.all(["assets/minisearch.js", "assets/search-words.js", "assets/search-engine.js", "search/documents.js"].map(script)).then(() => {
      labels = window.searchDocuments.labels
      engine = window.searchEngine.build(window.searchDocuments, window.searchDocuments)
    }).catch(() => { loading = undefined })
    return loading
  }

  const element = (name, attributes, ...inside) => {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    made.append(...inside)
    return made
  }
  const filled = (words, values) => words.replace(/\{(\w+)\}/g, (_, key) => values[key])
  const plural = number => filled(labels.counts[new Intl.PluralRules(document.documentElement.lang).select(number)] || labels.counts.other, { number })
  const options = () => Array.from(list.querySelectorAll("[role=option]"))

  function open(shown) {
    panel.hidden = !shown
    box.setAttribute("aria-expanded", String(shown))
    if (!shown) choose(-1)
  }

  // Make the option at `place` the active one; -1 stands for none.
  function choose(place) {
    const all = options()
    active = place
    all.forEach((option, index) => option.setAttribute("aria-selected", String(index === active)))
    if (active < 0) return box.removeAttribute("aria-activedescendant")
    box.setAttribute("aria-activedescendant", all[active].id)
    all[active].scrollIntoView({ block: "nearest" })
  }

  const marked = pieces => pieces.map(([words, hit]) => hit ? element("mark", {}, words) : words)

  function row(hit, place) {
    const link = element("a", { role: "option", id: `search-option-${place}`, href: base + hit.address, "aria-selected": "false", tabindex: "-1", class: "search-hit" })
    link.append(element("span", { class: "search-title" }, ...marked(window.searchEngine.excerpt(hit.title, hit.matched, 200))))
    if (hit.text) link.append(element("span", { class: "search-words" }, ...marked(window.searchEngine.excerpt(hit.text, hit.matched))))
    return link
  }

  // Groups in the order of their best hit; in each the best few.
  function show(hits) {
    const groups = new Map()
    for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) || []), hit])
    for (const [kind, found] of groups) groups.set(kind, found.filter(hit => hit.score >= found[0].score * RELEVANT))
    let place = 0
    list.replaceChildren(...[...groups].filter(() => place < ALL).map(([kind, found]) => {
      const name = `search-group-${kind}`
      const group = element("div", { role: "group", "aria-labelledby": name })
      group.append(element("p", { class: "search-group", id: name, role: "presentation" }, labels.groups[kind]))
      group.append(...found.slice(0, A_GROUP).map(hit => row(hit, place++)))
      return group
    }))
  }

  function offer(words) {
    const nearest = engine.nearest(words)
    const found = []
    if (nearest) {
      const button = element("button", { type: "button", class: "search-nearest" }, nearest)
      button.addEventListener("click", () => { box.value = nearest; box.focus(); look() })
      found.push(element("p", {}, labels.nearest + " ", button))
    }
    found.push(element("p", {}, labels.ways + " ", ...labels.pages.flatMap(([words, page], index) => [index ? ", " : "", element("a", { href: base + page }, words)])))
    return found
  }

  async function look() {
    const words = box.value.trim()
    if (!words) return open(false)
    await load()
    if (!engine || box.value.trim() !== words) return
    const hits = engine.find(words)
    show(hits)
    const told = hits.length ? plural(hits.length) : filled(labels.none, { words })
    status.textContent = count.textContent = told
    ways.replaceChildren(...(hits.length ? [] : offer(words)))
    open(true)
    choose(-1)
  }

  let leaving = false
  box.addEventListener("focus", () => { load(); if (!leaving && box.value.trim()) look() })
  box.addEventListener("input", look)
  box.addEventListener("keydown", event => {
    const all = options()
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (panel.hidden) return look()
      event.preventDefault()
      const step = event.key === "ArrowDown" ? 1 : -1
      const next = active + step
      choose(next >= all.length ? -1 : next < -1 ? all.length - 1 : next)
    }
  })
  part.addEventListener("keydown", event => {
    if (event.key !== "Escape" || panel.hidden) return
    event.preventDefault()
    event.stopPropagation()
    leaving = true
    box.focus()
    leaving = false
    open(false)
  })
  part.querySelector("form").addEventListener("submit", async event => {
    event.preventDefault()
    await look()
    const all = options()
    const link = all[active] || all[0]
    if (link) link.click()
  })
  // Back from a result brings the search back.
  list.addEventListener("click", event => {
    if (event.target.closest("a")) history.replaceState({ ...history.state, search: box.value }, "")
  })
  part.addEventListener("focusout", event => { if (event.relatedTarget && !part.contains(event.relatedTarget)) open(false) })
  addEventListener("click", event => { if (!part.contains(event.target)) open(false) })
  addEventListener("pageshow", () => {
    const asked = (history.state && history.state.search) || new URLSearchParams(location.search).get("q")
    if (!asked) return
    box.value = asked
    look()
  })
})()
