// Runs before anything is drawn: says that scripts run, and takes the colours that a reader asked this device to remember.
(function () {
  "use strict"
  document.documentElement.classList.replace("no-js", "js")
  try {
    const kept = localStorage.getItem("scheme")
    if (kept === "light" || kept === "dark") document.documentElement.dataset.scheme = kept
  } catch (error) { /* storage is shut off: the system's colours hold */ }
})()
