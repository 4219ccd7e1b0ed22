// Before the first picture: do scripts run, can they share; the colours that were kept; the page in a language that the browser asks for.
// What came later would push the page down.
(function () {
  "use strict"
  const root = document.documentElement
  root.classList.replace("no-js", "js")
  root.classList.toggle("can-share", Boolean(navigator.share))
  const stored = work => { try { return work(localStorage) } catch (error) { return null } }
  const scheme = stored(storage => storage.getItem("scheme"))
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme

  function offer() {
    const links = [...document.querySelectorAll(".languages a[hreflang]")]
    const main = code => code.toLowerCase().split("-")[0]
    const here = main(root.lang)
    const wanted = navigator.languages.map(main).find(code => code === here || links.some(link => main(link.hreflang) === code))
    const link = links.find(one => main(one.hreflang) === wanted)
    if (!link || stored(storage => storage.getItem("offer")) === "never") return

    const line = document.createElement("section")
    line.className = "offer"
    line.lang = link.lang
    line.setAttribute("aria-label", link.textContent.trim())
    const way = link.cloneNode()
    way.textContent = link.dataset.offer
    const button = (words, press) => {
      const made = document.createElement("button")
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

  // The header is whole once what follows it has begun.
  new MutationObserver((_, observer) => {
    if (!document.querySelector("main")) return
    observer.disconnect()
    offer()
  }).observe(root, {childList: true, subtree: true})
})()
