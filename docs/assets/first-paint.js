// Runs before anything is drawn: says that scripts run and whether they can share, takes the colours that a reader asked this device to
// remember, and tells a reader whose browser asks for another language that the page is there in it. What came later would push the page down.
(function () {
  "use strict"
  const root = document.documentElement
  root.classList.replace("no-js", "js")
  root.classList.toggle("can-share", Boolean(navigator.share))
  // Where storage is shut off, the system's colours hold and the offer is made each time.
  const stored = work => { try { return work(localStorage) } catch (error) { return null } }
  const scheme = stored(storage => storage.getItem("scheme"))
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme

  // Nothing is stored unless the reader says never to be told again.
  function offer() {
    const links = [...document.querySelectorAll(".languages a[hreflang]")]
    const main = code => code.toLowerCase().split("-")[0]
    const here = main(root.lang)
    const wanted = (navigator.languages || [navigator.language]).map(main).find(code => code === here || links.some(link => main(link.hreflang) === code))
    const link = links.find(one => main(one.hreflang) === wanted)
    if (!link || stored(storage => storage.getItem("offer")) === "never") return

    const line = document.createElement("section")
    line.className = "offer"
    line.lang = link.lang
    line.setAttribute("aria-label", link.textContent.trim())
    const way = document.createElement("a")
    way.textContent = link.dataset.offer
    way.hreflang = link.hreflang
    way.href = link.href
    const button = (words, press) => {
      const made = document.createElement("button")
      made.type = "button"
      made.textContent = words
      made.addEventListener("click", press)
      return made
    }
    line.append(way, button(link.dataset.close, () => line.remove()), button(link.dataset.never, () => {
      stored(storage => storage.setItem("offer", "never"))
      line.remove()
    }))
    document.querySelector(".top-inner").after(line)
  }

  // The header is whole once what follows it has begun; what observers do comes before the next picture.
  new MutationObserver((_, observer) => {
    if (!document.querySelector("main")) return
    observer.disconnect()
    offer()
  }).observe(root, {childList: true, subtree: true})
})()
