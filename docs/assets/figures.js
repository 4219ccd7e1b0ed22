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
})();

// Sorts a table whose heading cells say how (data-sort: text or number) once a reader presses one. Headings inside the table, which
// no longer head what stands under them then, go. Without this script the table stands in the order in which it was written.
(function () {
  "use strict"
  for (const table of document.querySelectorAll("table:has(> thead [data-sort])")) {
    const heads = [...table.tHead.rows[0].cells]
    heads.forEach((head, column) => {
      const button = document.createElement("button")
      button.type = "button"
      button.className = "sort"
      button.append(...head.childNodes)
      head.append(button)
      button.addEventListener("click", () => sort(table, heads, head, column))
    })
  }

  function sort(table, heads, head, column) {
    const down = head.getAttribute("aria-sort") === "ascending"
    for (const one of heads) one.removeAttribute("aria-sort")
    head.setAttribute("aria-sort", down ? "descending" : "ascending")
    const rows = [...table.tBodies].flatMap(body => [...body.rows]).filter(row => !row.classList.contains("topic"))
    const number = head.dataset.sort === "number"
    const value = row => {
      const cell = row.cells[column]
      return cell?.dataset.value ?? (number || !cell ? "" : cell.textContent.trim())
    }
    // What has no value stands last, whichever way the rest is sorted.
    rows.sort((a, b) => {
      const one = value(a), other = value(b)
      if (one === "" || other === "") return (one === "") - (other === "")
      return (number ? one - other : one.localeCompare(other, document.documentElement.lang)) * (down ? -1 : 1)
    })
    for (const row of table.querySelectorAll("tr.topic")) row.remove()
    table.tBodies[0].removeAttribute("aria-labelledby")
    table.tBodies[0].append(...rows)
    for (const body of [...table.tBodies].slice(1)) body.remove()
  }
})()
