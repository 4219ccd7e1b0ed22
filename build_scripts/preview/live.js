// Asks the preview's server whether the page has changed, and shows what is wrong with the content.
(function () {
  "use strict"
  let seen = null

  function show(errors) {
    document.getElementById("preview-errors")?.remove()
    if (!errors.length) return
    const box = document.createElement("section")
    box.id = "preview-errors"
    box.setAttribute("role", "alert")
    for (const line of errors) box.appendChild(document.createElement("p")).textContent = line
    document.body.prepend(box)
  }

  async function ask() {
    try {
      const answer = await (await fetch(`/__live?seen=${seen ?? ""}&page=${encodeURIComponent(location.pathname)}`)).json()
      show(answer.errors)
      if (seen !== null && answer.version !== seen && !answer.errors.length) return location.reload()
      seen = answer.version
    } catch (error) {
      await new Promise(done => setTimeout(done, 1000))
    }
    ask()
  }

  ask()
})()
