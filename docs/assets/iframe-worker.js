// Browsers refuse workers to pages opened from disk. There the search worker runs in a hidden frame instead:
// same code, same messages. Served pages keep the browser's own workers.
(function () {
  "use strict"
  if (location.protocol !== "file:") return

  window.Worker = class extends EventTarget {
    constructor(url) {
      super()
      this.frame = document.createElement("iframe")
      this.frame.hidden = true
      this.frame.title = ""
      document.body.appendChild(this.frame)
      const inside = this.frame.contentWindow
      const load = address => new Promise((done, failed) => {
        const script = inside.document.createElement("script")
        script.src = new URL(address, url)
        script.onload = done
        script.onerror = () => failed(new Error("could not load " + address))
        inside.document.body.appendChild(script)
      })
      inside.postMessage = data => {
        const event = new MessageEvent("message", { data })
        this.dispatchEvent(event)
        if (this.onmessage) this.onmessage(event)
      }
      inside.importScripts = (...addresses) =>
        addresses.reduce((before, address) => before.then(() => load(address)), Promise.resolve())
      this.ready = load(new URL(url, location.href))
    }

    postMessage(data) {
      this.ready.then(() => this.frame.contentWindow.dispatchEvent(new MessageEvent("message", { data })))
    }

    terminate() {
      this.frame.remove()
    }
  }
})()
