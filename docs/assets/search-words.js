// Words as the search knows them: folded to one form whatever letters and endings they are written with, and how like two of them are.
// Folding happens here alone, for documents and searches alike.
(function () {
  "use strict"
  // Cyrillic in Latin letters, in one form for Belarusian, Ukrainian and Russian; marks (й, ї, ў, ё) are gone before.
  const LETTERS = {
    а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", є: "e", ж: "zh", з: "z", и: "i", і: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p",
    р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya",
    ł: "l", đ: "d", ø: "o", ß: "ss", æ: "ae", œ: "oe", ı: "i",
  }
  // Endings of nouns and adjectives in the three languages, taken off again and again while three letters are left, the longest first.
  const ENDINGS = new Set(("иями іями ями ами ими ымі імі ыми ого его ому ему ові еві аго ага аму ою ею ої ой ей ом ем ам ям ах ях ов ев ів їв аў еў оў яў ав ий ій ый " +
    "ая яя ое ее ые ие ыя ія ых их іх ым им ім ую юю у ю а я ы и і ї е є о ь й").split(" "))
  const APOSTROPHES = /['’ʼ`´‘ʹʻ]/g
  const CYRILLIC = /[\u0400-\u04ff]/
  const DIGIT = /\d/
  const DAY = /^\d{4}-\d{2}-\d{2}$/

  // Surnames that are adjectives: a woman's keeps its gender, so that it is not taken for her husband's.
  const HERS = /(?:(ск|цк)(?:ая|ой|ою|ую|ай|аю)|(ськ|цьк|зьк)(?:а|ої|ій|у|ою))$/
  // A town’s name may have the same endings in Ukrainian, so it is known by both.
  const TOWN = /(?:ськ|цьк|зьк)$/

  function stem(word) {
    if (HERS.test(word)) return word.replace(HERS, "$1$2а")
    for (let size = 4; size > 0;) {
      if (word.length - size > 2 && ENDINGS.has(word.slice(-size))) word = word.slice(0, -size), size = 4
      else size--
    }
    return word
  }

  // One word as the index holds it. Words come again and again, so each is folded once.
  const known = new Map()
  function fold(word) {
    if (!known.has(word)) known.set(word, folded(word))
    return known.get(word)
  }

  function folded(word) {
    if (DIGIT.test(word)) return (/^\d{1,3}(,\d{3})+$/.test(word) ? word.replace(/,/g, "") : word.replace(/,/g, ".")).replace(/\s/g, "")
    let found = word.toLowerCase().normalize("NFC")
    if (CYRILLIC.test(found)) found = stem(found.replace(/ё/g, "е"))
    if (!/^[a-z]+$/.test(found)) found = Array.from(found.normalize("NFKD").replace(/\p{M}/gu, ""), letter => letter in LETTERS ? LETTERS[letter] : letter).join("")
    if (/[a-z]{4,}s$/.test(found) && !/[sui]s$/.test(found)) found = found.slice(0, -1)
    return found.replace(/^([a-z]{4,})(?:ing|ed|e)$/, "$1")
  }

  // The way a name sounds, whoever wrote it in Latin letters: Tschechow, Chekhov.
  const key = folded => folded
    .replace(/tsch/g, "h").replace(/shch|sch|sh|sz|sj/g, "s").replace(/tch|ch|cz|kh|gh|g/g, "h").replace(/zh/g, "z").replace(/ts|tz|c/g, "s")
    .replace(/w/g, "v").replace(/ph/g, "f").replace(/ou|oe/g, "u").replace(/x/g, "ks").replace(/[iyj]+/g, "i").replace(/(.)\1+/g, "$1")

  // The words of a text, in order, as {word, at, folded}. The English possessive goes; other apostrophes stand inside words.
  function parts(text) {
    const plain = text.replace(/(\p{L})['’]s(?!\p{L})/gu, "$1  ").replace(APOSTROPHES, "\u0001")
    const found = []
    for (const match of plain.matchAll(/(?:[\p{L}\p{M}]+\u0001?)+|\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*|%/gu)) {
      const word = match[0].replace(/\u0001/g, "")
      const folded = fold(word)
      if (folded) found.push({ at: match.index, length: match[0].length, folded })
    }
    return found
  }

  const tokens = text => parts(text).map(part => part.folded)
  // Words that a hyphen or a space joins are found in one word too: antiwar, chathamhouse.
  const joined = text => Array.from(text.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+/gu), match => tokens(match[0]).join(""))

  // How many slips of the finger lie between two words, two letters that changed places being one; `most` + 1 where there are more.
  function slips(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1
    let before = [], last = Array.from({ length: other.length + 1 }, (_, place) => place)
    for (let i = 1; i <= one.length; i++) {
      const row = [i]
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1]
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + !same)
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1)
      }
      if (Math.min(...row) > most) return most + 1
      before = last
      last = row
    }
    return last[other.length]
  }
  const allowed = word => word.length < 5 || DIGIT.test(word) ? 0 : word.length < 7 ? 1 : 2

  // The spellings of one name, such as Chekhov and Tchekhov, as {spelling: the spelling that stands for all}: words at the same place in
  // two names of a thing that sound nearly alike.
  function spellings(names) {
    const same = {}
    const root = word => { while (same[word] !== undefined && same[word] !== word) word = same[word]; return word }
    for (const [first, ...others] of names) {
      const sounds = first.map(key)
      for (const other of others) {
        if (other.length !== first.length) continue
        other.forEach((word, place) => {
          const chief = root(first[place])
          if (word === first[place] || root(word) === chief || DIGIT.test(word)) return
          const sound = key(word), most = Math.floor(Math.max(sound.length, sounds[place].length) / 3)
          if (slips(sound, sounds[place], most) <= most) same[root(word)] = chief
        })
      }
    }
    return Object.fromEntries(Object.keys(same).map(word => [word, root(word)]))
  }

  window.searchWords = { parts, tokens, joined, key, slips, allowed, spellings, TOWN, DAY, DIGIT }
})()
