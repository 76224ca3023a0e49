// Whether Citation.js reads the same from every bibliography: who, when, which number, where. Run by
// tools/campaign citations, which says where its packages come from.
//   node citations.js FOLDER_OF_PACKAGES NAME    reads NAME.biblatex, NAME.bibtex, NAME.ris and NAME.csl-json
const fs = require('fs')
const path = require('path')

const [folder, name] = process.argv.slice(2)
const of = (part) => require(path.resolve(folder, 'node_modules/@citation-js', part))
const { Cite } = of('core')
for (const part of ['plugin-bibtex', 'plugin-ris', 'plugin-csl']) of(part)

/// "van der Lee, Tom": of RIS what stands before a surname is a part of it, or the name is not taken apart.
const whole = (author) => {
  if (author.literal) return author.literal
  const last = [author['dropping-particle'], author['non-dropping-particle'], author.family]
  return [last.filter(Boolean).join(' '), author.given].filter(Boolean).join(', ').replaceAll('’', "'")
}
const said = (item) => ({
  author: (item.author || []).map(whole),
  // RIS has one year where others have two.
  issued: item.issued && item.issued['date-parts'].at(-1).map(Number),
  number: String(item.number),
  URL: item.URL
})

const read = (format) => {
  const out = new Map()
  for (const item of new Cite(fs.readFileSync(`${name}.${format}`, 'utf8')).data) out.set(item.id, said(item))
  return out
}

const expected = read('csl-json')
let wrong = 0
for (const format of ['biblatex', 'bibtex', 'ris']) {
  const got = read(format)
  if (got.size !== expected.size) console.log(`FAILED: ${got.size} of ${format}, ${expected.size} of csl-json`, ++wrong)
  for (const [id, item] of expected) {
    const [one, other] = [JSON.stringify(item), JSON.stringify(got.get(id))]
    if (one !== other) console.log(`FAILED: ${format} ${id}\n  ${one}\n  ${other}`, ++wrong)
  }
}
console.log(`${expected.size} sets in four formats, ${wrong} read otherwise`)
process.exit(wrong > 0 || expected.size === 0 ? 1 : 0)
