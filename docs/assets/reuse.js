// A press on "Copy text", "Copy picture's address" or "Embed" under a figure copies what it opens to. Without this script, or where the
// browser does not let a page copy, it opens all the same, and what stands there is marked whole with one press.
(function () {
  "use strict"
  if (!navigator.clipboard) return
  for (const row of document.querySelectorAll(".reuse")) {
    const said = row.querySelector("[role=status]")
    for (const one of row.querySelectorAll("details")) {
      const summary = one.querySelector("summary")
      one.addEventListener("toggle", async () => {
        summary.classList.remove("copied")
        if (!one.open) return
        try {
          await navigator.clipboard.writeText(one.querySelector(".copyable").textContent)
          summary.classList.add("copied")
          said.textContent = row.dataset.copied
        } catch {
          said.textContent = ""
        }
      })
    }
  }
})()
