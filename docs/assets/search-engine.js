// The engine of the search: indexes the documents that the build wrote (search/documents.js) and looks words up in them, as
// docs/assets/search-words.js knows words. It knows nothing of the page; docs/assets/search.js shows what it finds.
(function () {
  "use strict"
  const { parts, tokens, joined, key, slips, allowed, spellings, TOWN, DAY, DIGIT } = window.searchWords
  // The spellings of names: see spellings.
  let alias = {}
  const chief = words => words.map(word => Object.hasOwn(alias, word) ? alias[word] : word)

  function build(data, options) {
    const MiniSearch = window.MiniSearch
    const same = (options.same || []).map(words => words.toLowerCase())
    const skipped = new Set((options.skip || []).flatMap(tokens))
    // Ways to write the same, such as the words for %.
    const percent = new RegExp(`(?<![\\p{L}])(?:${same.map(words => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})(?![\\p{L}])`, "giu")
    const read = text => tokens(same.length ? text.replace(percent, " % ") : text)
    const telling = words => words.some(word => !skipped.has(word)) ? words.filter(word => !skipped.has(word)) : words
    const index = new MiniSearch({
      fields: ["title", "names", "text", "address", "sound"],
      tokenize: text => text.split(" ").filter(Boolean),
      processTerm: term => term,
      searchOptions: { tokenize: text => text.split(" ").filter(Boolean), processTerm: term => term },
    })
    const [kinds, titles, allNames, texts, addresses] = data.columns
    const written = kinds.map((kind, id) => {
      const title = titles[id], names = allNames[id], text = texts[id], address = addresses[id]
      const called = [title, ...names, ...names.filter(name => DAY.test(name)).map(day => day.split("-").reverse().join("."))].map(read)
      return { id, kind: data.kinds[kind], title, text, address, called, name: data.kinds[kind] === "name", towns: [title, ...names].filter(name => TOWN.test(name)).map(name => tokens(name + "а")) }
    })
    alias = spellings(written.filter(row => row.name).map(row => row.called))
    const rows = written.map(row => ({ ...row, heading: chief(row.called[0]), called: [...row.called, ...row.towns].map(chief), said: chief(telling(read(row.text))).join(" ") }))
    rows.forEach((row, id) => {
      row.names = [...new Map([...row.called, ...written[id].called].map(telling).map(name => [name.join(" "), name])).values()]
    })
    index.addAll(rows.map((row, id) => {
      const [titled, ...names] = written[id].called
      return {
        id,
        title: [...row.heading, ...joined(row.title), ...(row.name && titled.length > 1 ? [titled.join("")] : [])].join(" "),
        names: [...new Set([...names, ...row.called.slice(1)].flat())].join(" "),
        text: [row.said, ...joined(row.text)].join(" "),
        address: tokens(row.address.replace(/^.*[#/]|\.html$/g, "")).join(" "),
        sound: row.name ? [...new Set(written[id].called.flat().map(key))].join(" ") : "",
      }
    }))

    const number = term => DIGIT.test(term)
    const looked = {
      fields: ["title", "names", "text", "address"],
      boost: { title: 4, names: 3, text: 1, address: 0.5 },
      prefix: term => term.length > 2 && !number(term),
      fuzzy: term => allowed(term) || false,
      weights: { prefix: 0.45, fuzzy: 0.2 },
      boostDocument: id => BOOSTS[rows[id].kind] || 1,
    }

    function find(query) {
      const typed = chief(read(query))
      const terms = [...new Set(telling(typed))]
      if (!terms.length) return []
      likeness.clear()
      let hits = index.search(terms.join(" "), looked)
      if (!hits.some(hit => nearName(rows[hit.id], terms))) hits = merge(hits, sounding(query))
      hits = hits.map(hit => ({ ...rows[hit.id], score: hit.score * nearness(hit, terms, typed), matched: new Set(hit.terms), all: hit.queryTerms.length >= terms.length }))
      hits.sort((a, b) => b.score - a.score || a.id - b.id)
      // What has only some of the words is told where it comes near the best, or where nothing has all.
      const enough = hits.length && hits[0].score * PARTLY
      return hits.filter(hit => hit.all || hit.score >= enough)
    }

    // Names that sound like what was typed.
    const sounding = query => {
      const terms = telling(read(query))
      return index
        .search(terms.map(key).join(" "), { fields: ["sound"], combineWith: "AND", prefix: term => term.length > 4, fuzzy: term => term.length < 5 ? false : term.length < 9 ? 1 : 2, weights: { prefix: 0.4, fuzzy: 0.4 } })
        .map(hit => ({ ...hit, terms: [], queryTerms: terms, score: hit.score * 0.6 }))
    }

    function merge(hits, more) {
      const best = new Map(hits.map(hit => [hit.id, hit]))
      for (const hit of more) if (!best.has(hit.id) || best.get(hit.id).score < hit.score) best.set(hit.id, { ...hit, terms: best.has(hit.id) ? best.get(hit.id).terms : hit.terms })
      return [...best.values()]
    }

    const nearName = (row, terms) => row.names.some(name => terms.every(term => name.includes(term)))

    const likeness = new Map()
    // How like one word of a search is to one of a name: the same, its beginning, or a slip or two away.
    function alike(term, word) {
      const pair = `${term} ${word}`
      if (!likeness.has(pair)) likeness.set(pair, compared(term, word))
      return likeness.get(pair)
    }

    function compared(term, word) {
      if (term === word) return 1
      if (term.length > 2 && word.startsWith(term) && !number(term)) return 0.45
      const most = Math.min(allowed(term), allowed(word))
      const apart = most ? slips(term, word, most) : most + 1
      return apart > most ? 0 : 0.75 / apart
    }

    // How much nearer a document is whose title or names are what was typed, or whose text has the words side by side.
    function nearness(hit, terms, typed) {
      const row = rows[hit.id]
      const scale = row.name || row.kind === "page" ? 1 : 0.4
      const asked = terms.join(" ")
      let near = 0, whole = false
      for (const name of row.names) {
        if (name.join(" ") === asked) near = Math.max(near, typed.length === terms.length ? 40 : 15)
        const best = terms.map(term => Math.max(...name.map(word => alike(term, word))))
        const shared = best.reduce((sum, one) => sum + one, 0)
        const part = shared / terms.length
        // A name all of which was typed, with other words around it, is what is looked for.
        if (name.every(word => terms.includes(word))) whole = true, near = Math.max(near, 10 * part)
        else near = Math.max(near, 10 * (part * Math.min(1, shared / name.length)) ** 2)
      }
      if (typed.length > 2 && row.kind === "chapter" && row.called.some(name => name.join(" ").startsWith(typed.join(" ")))) near = 200
      const place = terms.length > 1 ? ` ${row.said} `.indexOf(` ${asked} `) : -1
      // What a name stands for is told in its first words.
      if (place === 0 && row.name) near = Math.max(near, 20)
      // A document that has some of the words weighs far less than one that has all.
      const covered = Math.min(1, hit.queryTerms.length / terms.length) ** (whole ? 2 : 3)
      return covered * (1 + near * scale) * (place < 0 ? 1 : place === 0 ? 3 : 2) * (typed.length > 3 && ANSWERS[row.kind] || 1)
    }

    // The word of the site nearest to one that found nothing.
    function nearest(query) {
      const [found] = index.autoSuggest(chief(read(query)).join(" "), { fields: ["title", "names"], fuzzy: 0.45, maxFuzzy: 4, prefix: true, combineWith: "OR" })
      if (!found) return ""
      for (const row of rows) {
        const part = parts(row.title).find(one => one.folded === found.terms[0])
        if (part) return row.title.slice(part.at, part.at + part.length)
      }
      return found.suggestion
    }

    return { find, nearest, size: rows.length }
  }

  // Names before chapters, chapters before statements.
  const BOOSTS = { name: 1.6, chapter: 1.3, page: 1.2, statement: 1, poll: 1, quote: 0.9, event: 0.9, expectation: 0.8 }

  // Whoever types a whole question looks for an answer rather than for a name.
  const ANSWERS = { chapter: 2, statement: 1.3, page: 1.5 }
  const PARTLY = 0.3

  // About `length` characters of `text` around the first word that matched, and which pieces of them to mark: [[words, marked], ...].
  function excerpt(text, matched, length = 150) {
    const found = parts(text).map(part => ({ ...part, hit: matched.has(part.folded) || chief([part.folded]).some(word => matched.has(word)) }))
    const hit = found.findIndex(part => part.hit)
    const start = hit < 0 || found[hit].at < length / 2 ? 0 : found[Math.max(0, hit - 6)].at
    let end = Math.min(text.length, start + length)
    if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + 1)
    const pieces = start ? [["… ", false]] : []
    let at = start
    for (const part of found) {
      if (part.at < start || part.at + part.length > end || !part.hit) continue
      if (part.at > at) pieces.push([text.slice(at, part.at), false])
      pieces.push([text.slice(part.at, part.at + part.length), true])
      at = part.at + part.length
    }
    pieces.push([text.slice(at, end) + (end < text.length ? " …" : ""), false])
    return pieces
  }

  window.searchEngine = { build, excerpt }
})()
