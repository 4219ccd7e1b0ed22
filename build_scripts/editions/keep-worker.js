// Keeps this site on a device whose reader asked for it (assets/keep.js). The network always comes first, so whoever is online sees the
// newest release; what is kept answers where the network does not, where the site has been taken down, and where what comes is not whole. Every file is held against
// its checksum before it is kept, and a release is kept whole or not at all.
"use strict"
/* the list of files */
const PREFIX = `kept ${registration.scope} `
const CACHE = PREFIX + VERSION
const PATIENCE = 8000 // milliseconds in which nothing comes, after which the network counts as gone

const address = name => new URL(name, registration.scope).href
const hex = buffer => Array.from(new Uint8Array(buffer), byte => byte.toString(16).padStart(2, "0")).join("")
const sum = async buffer => hex(await crypto.subtle.digest("SHA-256", buffer))
const ours = async () => (await caches.keys()).filter(name => name.startsWith(PREFIX))

// A file of an earlier release, where it is the same.
async function earlier(name, wanted) {
  for (const cache of await ours()) {
    const found = await (await caches.open(cache)).match(address(name))
    if (found && await sum(await found.clone().arrayBuffer()) === wanted) return found
  }
}

// A file from the network, if it is the one that this release lists. A new Response forgets redirects, which pages may not come from.
async function fetched(name, wanted) {
  const answer = await fetch(address(name), { cache: "no-cache" })
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
  const content = await answer.arrayBuffer()
  if (await sum(content) !== wanted) throw new Error(`${name} is not the file that was released`)
  return new Response(content, { headers: { "Content-Type": answer.headers.get("Content-Type") || "application/octet-stream" } })
}

async function keepAll() {
  try {
    const cache = await caches.open(CACHE)
    for (const [name, wanted] of Object.entries(FILES)) {
      await cache.put(address(name), await earlier(name, wanted) || await fetched(name, wanted))
      if (name === "index.html") await cache.put(address("./"), (await cache.match(address(name))).clone())
    }
  } catch (error) {
    await caches.delete(CACHE)
    throw error
  }
}

async function dropOthers() {
  for (const cache of await ours()) if (cache !== CACHE) await caches.delete(cache)
}

// The kept file for an address: as it stands, or as hosts shorten it (a folder for its index.html, a page without its ending).
async function kept(request) {
  const url = new URL(request.url)
  const bare = url.origin + url.pathname
  const cache = await caches.open(CACHE)
  for (const one of [bare, bare.replace(/\/$/, "/index.html"), bare + ".html"]) {
    const found = await cache.match(one)
    if (found) return found
  }
}

// Ask the server even where the browser's own cache would do: a page that it once loaded may be of an earlier release. Files with
// a hash in their names never change.
const ask = request => fetch(request, { cache: /\.[0-9a-f]{8}\./.test(request.url) ? "default" : "no-cache" })

const late = () => new Promise(done => setTimeout(done, PATIENCE))
// What a browser makes of an answer, which servers spell in different ways (text/javascript, application/javascript).
const kind = answer => /html|css|javascript|json|svg|$/.exec((answer.headers.get("Content-Type") || "").toLowerCase())[0]

// Whether there is anything to show: not what a server answers where the site was taken down or is out of order, and not an answer
// that is only a head.
const shows = answer => answer.status < 400 && ![204, 205, 304].includes(answer.status) && answer.headers.get("Content-Length") !== "0"

// Whether the body comes to its end without a long pause; a page ends as pages do, since a line that breaks off does not always say so.
async function arrives(answer) {
  const reader = answer.clone().body.getReader()
  const words = new TextDecoder()
  let size = 0, text = ""
  for (;;) {
    const part = await Promise.race([reader.read(), late()])
    if (!part) return false
    if (part.done) return size > 0 && (kind(answer) !== "html" || /<\/html>/i.test(text))
    size += part.value.length
    text = text.slice(-20) + words.decode(part.value, { stream: true })
  }
}

// Whether an answer is a file such as the kept one: the whole of it, from this host, of the same kind. Without a kept one nothing is
// lost by showing what comes.
const good = async (answer, mine) => mine
  ? answer.status === 200 && answer.type === "basic" && kind(answer) === kind(mine) && await arrives(answer)
  : shows(answer)

// Whether a redirect leads to another host, as those that block or seize a site do, or to nothing. Hosts have redirects of their own,
// which must be followed: what is kept may be older than where they lead.
async function away(request) {
  try {
    return !shows(await fetch(request.url, { mode: "same-origin", cache: "no-cache" }))
  } catch (error) {
    return true
  }
}

// The page for what is not kept. It counts its addresses from the root of a host, and the site may stand in a folder.
async function lost(request) {
  const found = request.mode === "navigate" && await (await caches.open(CACHE)).match(address("404.html"))
  if (!found) return
  const root = new URL(registration.scope).pathname
  const html = (await found.text()).replace(/( (?:href|src)=")\//g, (all, start) => start + root)
  return new Response(html, { status: 404, headers: { "Content-Type": "text/html; charset=utf-8" } })
}

async function answer(request) {
  const mine = await kept(request)
  try {
    const network = ask(request)
    const first = await (mine ? Promise.race([network, late()]) : network)
    if (!first) return mine
    if (first.type === "opaqueredirect" ? !await away(request) : await good(first, mine)) return first
    return mine || first.status !== 404 && await lost(request) || first
  } catch (error) {
    return mine || await lost(request) || Promise.reject(error)
  }
}

addEventListener("install", event => event.waitUntil(keepAll().then(() => skipWaiting())))
addEventListener("activate", event => event.waitUntil(dropOthers().then(() => clients.claim())))
addEventListener("fetch", event => {
  const { request } = event
  if (request.method === "GET" && request.url.startsWith(registration.scope)) event.respondWith(answer(request))
})
