// What makes reading easier where scripts run; every page reads without it. It stores nothing and asks for nothing.
(function () {
  "use strict"
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)]
  const article = document.querySelector("article")
  if (!article) return

  // --- the row of buttons under a chapter's answer
  const tools = article.querySelector(".tools")
  const checks = all(".check", article)
  if (tools) {
    const said = tools.querySelector("[role=status]")
    const canonical = document.querySelector("link[rel=canonical]")
    const address = () => canonical ? canonical.href : location.href.split("#")[0]
    const pressed = button => button.getAttribute("aria-pressed") === "true"
    tools.addEventListener("click", event => {
      const button = event.target.closest("button")
      if (!button) return
      if (button.matches(".tool-checks")) {
        const open = !pressed(button)
        button.setAttribute("aria-pressed", String(open))
        article.classList.toggle("every", open)
        for (const check of checks) check.open = open
      }
      if (button.matches(".tool-copy")) copy(address()).then(done => { said.textContent = done ? button.dataset.done : address() })
      if (button.matches(".tool-share")) navigator.share({ title: document.title, url: address() }).catch(() => {})
      if (button.matches(".tool-print")) print()
    })
  }

  // --- the sign beside a heading or an entry: a press copies its address too, and says so
  article.addEventListener("click", async event => {
    const link = event.target.closest(".headerlink, .permalink")
    if (!link) return
    const page = document.querySelector("link[rel=canonical]")
    if (!await copy((page ? page.href : location.href.split("#")[0]) + link.hash)) return
    const said = document.createElement("span")
    said.className = "said"
    said.setAttribute("role", "status")
    link.after(said)
    said.textContent = document.querySelector("main").dataset.copied
    setTimeout(() => said.remove(), 3000)
  })

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      const field = document.createElement("textarea")
      field.value = text
      document.body.append(field)
      field.select()
      const done = document.execCommand("copy")
      field.remove()
      return done
    }
  }

  // Browsers that don't print what is closed get it opened, and closed again.
  if (!CSS.supports("selector(::details-content)")) {
    let opened = []
    addEventListener("beforeprint", () => {
      opened = all("details:not([open])", article)
      for (const one of opened) one.open = true
    })
    addEventListener("afterprint", () => { for (const one of opened) one.open = false })
  }

  // --- the contents beside the text: the section that is being read
  const places = all(".side ul a").map(link => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) })).filter(one => one.heading)
  let waiting = false
  function mark() {
    waiting = false
    const read = places.filter(one => one.heading.getBoundingClientRect().top < innerHeight / 3).pop()
    for (const one of places) one === read ? one.link.setAttribute("aria-current", "true") : one.link.removeAttribute("aria-current")
  }
  function soon() {
    if (!waiting) requestAnimationFrame(mark)
    waiting = true
  }
  if (places.length) {
    addEventListener("scroll", soon, { passive: true })
    addEventListener("resize", soon, { passive: true })
    soon()
  }

  // --- the card of a name or term: what its link's title says, on hover, focus and touch
  const card = document.querySelector(".card")
  if (!card) return
  document.body.append(card)
  const [name, words, more] = card.children
  let shown = null, timer = 0, finger = false
  // A page holds each definition once, on the first link that brings it.
  const said = {}
  for (const link of document.querySelectorAll("article a[title], article a[data-named]")) {
    if (link.title) said[link.href] = link.title
    else link.title = said[link.href]
  }

  function show(link) {
    clearTimeout(timer)
    if (shown === link) return
    hide()
    shown = link
    name.textContent = link.textContent
    words.textContent = link.title
    more.href = link.href
    link.dataset.title = link.title
    link.removeAttribute("title")
    link.setAttribute("aria-describedby", "card-words")
    card.hidden = false
    const lines = link.getClientRects(), line = lines[0], last = lines[lines.length - 1]
    const room = document.documentElement.clientWidth - card.offsetWidth - 12
    const below = last.bottom + 6, above = line.top - card.offsetHeight - 6
    card.style.left = `${scrollX + Math.max(12, Math.min(last.left, room))}px`
    card.style.top = `${scrollY + (below + card.offsetHeight > innerHeight && above > 0 ? above : below)}px`
  }

  function hide() {
    clearTimeout(timer)
    if (!shown) return
    shown.title = shown.dataset.title
    delete shown.dataset.title
    shown.removeAttribute("aria-describedby")
    shown = null
    card.hidden = true
  }

  const later = (work, time) => { clearTimeout(timer); timer = setTimeout(work, time) }
  const named = event => event.target instanceof Element && event.target.closest("article a[title]:not(.headerlink), article a[data-title]")

  addEventListener("pointerdown", event => {
    finger = event.pointerType === "touch"
    if (event.target instanceof Element && !card.contains(event.target) && !named(event)) hide()
  }, true)
  addEventListener("pointerover", event => {
    if (event.pointerType === "touch") return
    const link = named(event)
    if (link) later(() => show(link), 200)
    else if (card.contains(event.target)) clearTimeout(timer)
    else if (shown && document.activeElement !== shown) later(hide, 250)
    else if (!shown) clearTimeout(timer)
  })
  addEventListener("focusin", event => {
    const link = named(event)
    if (link && !finger) show(link)
    else if (!card.contains(event.target) && !link) hide()
  })
  // The first touch shows the card, the second follows the link.
  addEventListener("click", event => {
    const link = named(event)
    if (!link || !(finger || event.pointerType === "touch") || shown === link) return
    event.preventDefault()
    show(link)
  })
  addEventListener("keydown", event => {
    finger = false
    if (event.key === "Escape") hide()
  })
})()
