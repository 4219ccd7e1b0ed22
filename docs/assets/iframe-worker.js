// Search starts only once the reader turns to it: until then neither its worker nor its index is loaded. Browsers refuse
// workers to pages opened from disk; there the worker runs in a hidden frame: same code, same messages.
// This runs before the theme's own script, which must find it in place.
(function () {
  "use strict"
  const BrowserWorker = window.Worker
  const wanted = new Promise(done => {
    addEventListener("focusin", event => {
      if (event.target.matches("[data-md-component=search-query]")) done()
    })
    if (new URLSearchParams(location.search).has("q")) done()
  })

  // The theme looks at keys only; words that are pasted, dictated or composed bring none.
  addEventListener("input", event => {
    if (event.target.matches("[data-md-component=search-query]")) event.target.dispatchEvent(new Event("keyup"))
  })

  const send = XMLHttpRequest.prototype.send
  const open = XMLHttpRequest.prototype.open
  XMLHttpRequest.prototype.open = function (method, address, ...others) {
    this.held = String(address).endsWith("/search/search_index.json")
    return open.call(this, method, address, ...others)
  }
  XMLHttpRequest.prototype.send = function (body) {
    if (this.held) wanted.then(() => send.call(this, body))
    else send.call(this, body)
  }

  // A frame that runs a worker's script and passes its messages on.
  function framed(url, receive) {
    const frame = document.createElement("iframe")
    frame.hidden = true
    document.body.appendChild(frame)
    const inside = frame.contentWindow
    const load = address => new Promise((done, failed) => {
      const script = inside.document.createElement("script")
      script.src = new URL(address, url)
      script.onload = done
      script.onerror = () => failed(new Error("could not load " + address))
      inside.document.body.appendChild(script)
    })
    inside.postMessage = receive
    inside.importScripts = (...addresses) =>
      addresses.reduce((before, address) => before.then(() => load(address)), Promise.resolve())
    return load(url).then(() => data => inside.dispatchEvent(new MessageEvent("message", { data })))
  }

  function real(url, receive) {
    const worker = new BrowserWorker(url)
    worker.addEventListener("message", event => receive(event.data))
    return data => worker.postMessage(data)
  }

  window.Worker = class extends EventTarget {
    constructor(url) {
      super()
      const receive = data => this.dispatchEvent(new MessageEvent("message", { data }))
      const start = location.protocol === "file:" ? framed : real
      this.ready = wanted.then(() => start(new URL(url, location.href), receive))
    }

    postMessage(data) {
      this.ready.then(pass => pass(data))
    }
  }
})()
