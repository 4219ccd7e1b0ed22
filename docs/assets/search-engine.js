// The engine of the search: folds words, indexes the documents that the build wrote (search/documents.js) and looks words up in them.
// It knows nothing of the page; docs/assets/search.js shows what it finds. Folding happens here alone, for documents and searches alike.
(function () {
  "use strict"
  // Cyrillic in Latin letters, in one form for Belarusian, Ukrainian and Russian; marks (й, ї, ў, ё) are gone before.
  const LETTERS = {
    а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", є: "e", ж: "zh", з: "z", и: "i", і: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p",
    р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya",
    ł: "l", đ: "d", ø: "o", ß: "ss", æ: "ae", œ: "oe", ı: "i",
  }
  // Endings of nouns and adjectives in the three languages, taken off again and again while three letters are left.
  const ENDINGS = /(иями|іями|ями|ами|ими|ымі|імі|ыми|ого|его|ому|ему|ові|еві|аго|ага|аму|ою|ею|ої|ой|ей|ом|ем|ам|ям|ах|ях|ав|ов|ев|ів|їв|аў|еў|оў|яў|ий|ій|ый|ая|яя|ое|ее|ые|ие|ыя|ія|ых|их|іх|ым|им|ім|ую|юю|у|ю|а|я|ы|и|і|ї|е|є|о|ь|й)$/
  const APOSTROPHES = /['’ʼ`´‘ʹʻ]/g
  const CYRILLIC = /[\u0400-\u04ff]/
  const DIGIT = /\d/

  // Surnames that are adjectives: a woman's keeps its gender, so that it is not taken for her husband's.
  const HERS = /(ск|ськ|цк|цьк|зьк)(ая|ой|ою|ую|ай|аю|ої|а|у)$/

  function stem(word) {
    if (HERS.test(word)) return word.replace(HERS, "$1а")
    let shorter = word
    while (true) {
      const next = shorter.replace(ENDINGS, "")
      if (next === shorter || next.length < 3) return shorter
      shorter = next
    }
  }

  // One word as the index holds it. Words come again and again, so each is folded once.
  const known = new Map()
  function fold(word) {
    if (!known.has(word)) known.set(word, folded(word))
    return known.get(word)
  }

  function folded(word) {
    if (DIGIT.test(word)) return word.replace(/,/g, ".")
    let found = word.toLowerCase().normalize("NFC")
    if (CYRILLIC.test(found)) found = stem(found.replace(/ё/g, "е"))
    if (!/^[a-z]+$/.test(found)) found = Array.from(found.normalize("NFKD").replace(/\p{M}/gu, ""), letter => letter in LETTERS ? LETTERS[letter] : letter).join("")
    return /[a-z]{4,}s$/.test(found) && !/[sui]s$/.test(found) ? found.slice(0, -1) : found
  }

  // The way a name sounds, whoever wrote it in Latin letters: Tichanowskaja, Tikhanovskaya.
  const key = folded => folded
    .replace(/tsch/g, "h").replace(/shch|sch|sh|sz/g, "s").replace(/tch|ch|cz|kh|gh|g/g, "h").replace(/zh/g, "z").replace(/ts|tz|c/g, "s")
    .replace(/w/g, "v").replace(/ph/g, "f").replace(/ou/g, "u").replace(/x/g, "ks").replace(/[iyj]+/g, "i").replace(/(.)\1+/g, "$1")

  // The words of a text, in order, as {word, at, folded}. The English possessive goes; other apostrophes stand inside words.
  function parts(text) {
    const plain = text.replace(/(\p{L})['’]s(?!\p{L})/gu, "$1  ").replace(APOSTROPHES, "\u0001")
    const found = []
    for (const match of plain.matchAll(/(?:[\p{L}\p{M}]+\u0001?)+|\d+(?:[.,]\d+)*|%/gu)) {
      const word = match[0].replace(/\u0001/g, "")
      const folded = fold(word)
      if (folded) found.push({ at: match.index, length: match[0].length, folded })
    }
    return found
  }

  const tokens = text => parts(text).map(part => part.folded)
  // Words that a hyphen or a space joins are found in one word too: antiwar, chathamhouse.
  const joined = text => Array.from(text.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+/gu), match => tokens(match[0]).join(""))

  function build(data, options) {
    const MiniSearch = window.MiniSearch
    const same = (options.same || []).map(words => words.toLowerCase())
    const skipped = new Set((options.skip || []).flatMap(tokens))
    // Ways to write the same, such as the words for %.
    const alike = text => same.reduce((found, words) => found.replace(new RegExp(`(?<![\\p{L}])${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}])`, "giu"), " % "), text)
    const read = text => tokens(alike(text))
    const index = new MiniSearch({
      fields: ["title", "names", "text", "sound"],
      tokenize: text => text.split(" ").filter(Boolean),
      processTerm: term => term,
      searchOptions: { tokenize: text => text.split(" ").filter(Boolean), processTerm: term => term },
    })
    const rows = data.rows.map(([kind, title, names, text, address], id) => {
      const called = [title, ...names]
      const words = called.map(read)
      const name = data.kinds[kind] === "name"
      return { id, kind: data.kinds[kind], title, text, address, called: words.map(one => one.join(" ")), names: words.slice(1).flat(), titled: words[0], name }
    })
    index.addAll(rows.map(row => ({
      id: row.id,
      title: [...row.titled, ...joined(row.title), ...(row.name && row.titled.length > 1 ? [row.titled.join("")] : [])].join(" "),
      names: row.names.join(" "),
      text: [...read(row.text), ...joined(row.text)].join(" "),
      sound: row.name ? [...new Set([...row.titled, ...row.names].map(key))].join(" ") : "",
    })))

    const number = term => DIGIT.test(term)
    const looked = {
      fields: ["title", "names", "text"],
      boost: { title: 4, names: 3, text: 1 },
      prefix: term => term.length > 2 && !number(term),
      fuzzy: term => number(term) || term.length < 5 ? false : term.length < 7 ? 1 : 2,
      weights: { prefix: 0.45, fuzzy: 0.2 },
      boostDocument: id => BOOSTS[rows[id].kind] || 1,
    }

    function find(query) {
      const all = read(query)
      const wanted = all.filter(term => !skipped.has(term))
      const terms = wanted.length ? wanted : all
      if (!terms.length) return []
      const asked = terms.join(" ")
      let hits = index.search(asked, { ...looked, combineWith: "AND" })
      if (!hits.some(hit => nearName(rows[hit.id], terms))) hits = merge(hits, sounding(terms))
      if (!hits.length) hits = index.search(asked, looked).map(hit => ({ ...hit, score: hit.score * (hit.queryTerms.length / terms.length) ** 3 }))
      return hits
        .map(hit => ({ ...rows[hit.id], score: hit.score * nearness(rows[hit.id], terms, asked), matched: new Set(hit.terms) }))
        .sort((a, b) => b.score - a.score || a.id - b.id)
    }

    // Names that sound like what was typed.
    const sounding = terms => index
      .search(terms.map(key).join(" "), { fields: ["sound"], combineWith: "AND", prefix: term => term.length > 4, fuzzy: term => term.length < 5 ? false : term.length < 9 ? 1 : 2, weights: { prefix: 0.4, fuzzy: 0.4 } })
      .map(hit => ({ ...hit, terms: [], score: hit.score * 0.6 }))

    function merge(hits, more) {
      const best = new Map(hits.map(hit => [hit.id, hit]))
      for (const hit of more) if (!best.has(hit.id) || best.get(hit.id).score < hit.score) best.set(hit.id, { ...hit, terms: best.has(hit.id) ? best.get(hit.id).terms : hit.terms })
      return [...best.values()]
    }

    const nearName = (row, terms) => row.called.some(name => terms.every(term => name.split(" ").includes(term)))

    // How much nearer a document is whose title or names are what was typed.
    function nearness(row, terms, asked) {
      const scale = row.name || row.kind === "page" ? 1 : 0.4
      if (row.called.includes(asked)) return 1 + 40 * scale
      return 1 + scale * Math.max(0, ...row.called.map(name => {
        const words = name.split(" ")
        const share = (terms.length / words.length) ** 2
        if (terms.every(term => words.includes(term))) return 10 * share
        return terms.every(term => words.some(word => word.startsWith(term))) ? 2 * share : 0
      }))
    }

    // The word of the site nearest to one that found nothing.
    function nearest(query) {
      const [found] = index.autoSuggest(read(query).join(" "), { fields: ["title", "names"], fuzzy: 0.45, maxFuzzy: 4, prefix: true, combineWith: "OR" })
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

  // About `length` characters of `text` around the first word that matched, and which pieces of them to mark: [[words, marked], ...].
  function excerpt(text, matched, length = 150) {
    const found = parts(text)
    const hit = found.findIndex(part => matched.has(part.folded))
    const start = hit < 0 || found[hit].at < length / 2 ? 0 : found[Math.max(0, hit - 6)].at
    let end = Math.min(text.length, start + length)
    if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + 1)
    const pieces = start ? [["… ", false]] : []
    let at = start
    for (const part of found) {
      if (part.at < start || part.at + part.length > end || !matched.has(part.folded)) continue
      if (part.at > at) pieces.push([text.slice(at, part.at), false])
      pieces.push([text.slice(part.at, part.at + part.length), true])
      at = part.at + part.length
    }
    pieces.push([text.slice(at, end) + (end < text.length ? " …" : ""), false])
    return pieces
  }

  window.searchEngine = { build, excerpt, tokens, fold, key }
})()
