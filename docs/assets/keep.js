// "Keep this site on this device" on the Download page: registers the service worker that keeps it, or removes it with all that it
// kept. Nothing happens before the reader presses a button. Pages opened from disk have no such worker and are not offered one.
(function () {
  "use strict"
  const part = document.querySelector(".keep")
  if (!part || !("serviceWorker" in navigator) || !window.isSecureContext || location.protocol === "file:") return
  const keep = part.querySelector(".keep-it")
  const remove = part.querySelector(".keep-remove")
  const said = part.querySelector(".keep-said")
  const worker = new URL("keep-worker.js", location.href)
  const scope = new URL(".", location.href).href
  const say = key => { said.textContent = part.dataset[key] || "" }
  const registered = async () => {
    const found = await navigator.serviceWorker.getRegistration(scope)
    return found && found.scope === scope ? found : undefined
  }

  async function show() {
    const found = await registered()
    keep.hidden = Boolean(found && found.active)
    remove.hidden = !keep.hidden
    if (keep.hidden) say("kept")
  }

  // Ready once the worker has every file, or gone where it could not get them.
  const settled = found => new Promise((done, failed) => {
    const coming = found.installing || found.waiting || found.active
    const look = () => {
      if (coming.state === "activated") done()
      if (coming.state === "redundant") failed(new Error("not kept"))
    }
    coming.addEventListener("statechange", look)
    look()
  })

  async function removeAll() {
    const found = await registered()
    if (found) await found.unregister()
    for (const name of await caches.keys()) if (name.startsWith(`kept ${scope} `)) await caches.delete(name)
  }

  async function press(button, work, after) {
    button.disabled = true
    say("working")
    try {
      await work()
      say(after)
    } catch (error) {
      await removeAll()
      say("failed")
    }
    button.disabled = false
    const words = said.textContent
    await show()
    said.textContent = words
    ;(keep.hidden ? remove : keep).focus()
  }

  keep.addEventListener("click", () => press(keep, async () => {
    await settled(await navigator.serviceWorker.register(worker, { scope, updateViaCache: "none" }))
  }, "kept"))
  remove.addEventListener("click", () => press(remove, removeAll, "removed"))
  part.hidden = false
  show()
})()
