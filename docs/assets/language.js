// The page in other languages: a link in the header keeps the place on the page, and a reader whose browser asks for another language
// is told in one line that there is one. Nothing is stored unless the reader says never to be told again.
(function () {
  "use strict"
  const links = [...document.querySelectorAll(".languages a[hreflang]")]
  const follow = () => { for (const link of links) link.hash = location.hash }
  addEventListener("hashchange", follow)
  follow()

  const stored = work => { try { return work(localStorage) } catch (error) { return null } }
  const main = code => code.toLowerCase().split("-")[0]
  const here = main(document.documentElement.lang)
  const wanted = (navigator.languages || [navigator.language]).map(main).find(code => code === here || links.some(link => main(link.hreflang) === code))
  const link = links.find(one => main(one.hreflang) === wanted)
  if (!link || stored(storage => storage.getItem("offer")) === "never") return

  const line = document.createElement("p")
  line.className = "offer"
  line.lang = link.lang
  const way = document.createElement("a")
  way.textContent = link.dataset.offer
  way.hreflang = link.hreflang
  way.href = link.href
  links.push(way)
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
  document.querySelector(".top").after(line)
})()
