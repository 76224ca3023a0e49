// What the analyser joins, by weight: how many records a word counts only because other words are taken for it. A tool
// for whoever decides the tables in schema/dutch/lexicon/:
//
//   joins groups INDEX [ROWS]   stem groups: their records, those that their most frequent form has not, and each form
//                               with its own; the heaviest first
//   joins parts INDEX [ROWS]    parts of compounds: the records of the word, those that only its compounds add, and the
//                               compounds, the heaviest first
//   joins forms INDEX [FEWEST]  every written word of at least FEWEST records (100), with its records: how
//                               tests/data/dutch/frequent_words.tsv was made
//   joins words INDEX <words    each word: records with it as written, with its forms, with its compounds
//
// INDEX is a database of the engine (DIR/gen-1). Counted are titles, questions and answers, as for a bare word.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "schema/dutch/analyser.hh"
#include "schema/layout/terms.hh"

using namespace kamervragen;

namespace {

constexpr std::string_view text_fields = "SVA";
constexpr std::size_t most_shown = 14;

/// Records, in order.
using Records = std::vector<Xapian::docid>;

Records joined(const Records& a, const Records& b) {
  Records out;
  out.reserve(a.size() + b.size());
  std::ranges::set_union(a, b, std::back_inserter(out));
  return out;
}

std::size_t missing(const Records& all, const Records& some) {
  Records out;
  std::ranges::set_difference(all, some, std::back_inserter(out));
  return out.size();
}

/// A written word and the records that have it.
struct Form {
  std::string word;
  Records records;
};

/// The records of every written word, over the text fields.
std::vector<Form> written_words(const Xapian::Database& db) {
  std::map<std::string, Records> all;
  for (const char field : text_fields) {
    const auto prefix = layout::written_term(std::string(1, field), "");
    for (auto term = db.allterms_begin(prefix); term != db.allterms_end(prefix); ++term) {
      Records records(db.postlist_begin(*term), db.postlist_end(*term));
      auto& known = all[(*term).substr(prefix.size())];
      known = known.empty() ? std::move(records) : joined(known, records);
    }
  }
  std::vector<Form> out;
  for (auto& [word, records] : all) out.push_back({word, std::move(records)});
  return out;
}

/// A word that counts for more than it is written as.
struct Join {
  std::string name;
  std::size_t all = 0, added = 0;
  std::vector<std::pair<std::size_t, std::string>> of;  ///< the most frequent first
};

void print(std::vector<Join> joins, std::size_t rows) {
  std::ranges::sort(joins, [](const Join& a, const Join& b) {
    return std::pair(b.added, std::string_view(a.name)) < std::pair(a.added, std::string_view(b.name));
  });
  if (joins.size() > rows) joins.resize(rows);
  for (auto& join : joins) {
    std::ranges::sort(join.of, std::greater<>());
    std::printf("%s\t%zu\t%zu\t", join.name.c_str(), join.all, join.added);
    for (std::size_t i = 0; i < std::min(join.of.size(), most_shown); ++i)
      std::printf("%s%s %zu", i == 0 ? "" : ", ", join.of[i].second.c_str(), join.of[i].first);
    std::puts(join.of.size() > most_shown ? ", …" : "");
  }
}

using Groups = std::unordered_map<std::string, std::vector<const Form*>>;

Records records_of(const std::vector<const Form*>& forms) {
  Records out;
  for (const auto* form : forms) out = joined(out, form->records);
  return out;
}

Groups groups_of(const std::vector<Form>& words, dutch::Analyser& analyser) {
  Groups out;
  for (const auto& form : words) out[analyser.stem(form.word)].push_back(&form);
  return out;
}

void groups(const Xapian::Database& db, std::size_t rows) {
  dutch::Analyser analyser;
  const auto words = written_words(db);
  std::vector<Join> out;
  for (const auto& [stem, forms] : groups_of(words, analyser)) {
    if (forms.size() < 2) continue;
    const auto all = records_of(forms);
    Join join{stem, all.size(), all.size(), {}};
    for (const auto* form : forms) {
      join.added = std::min(join.added, all.size() - form->records.size());
      join.of.emplace_back(form->records.size(), form->word);
    }
    if (join.added > 0) out.push_back(std::move(join));
  }
  print(std::move(out), rows);
}

void parts(const Xapian::Database& db, std::size_t rows) {
  dutch::Analyser analyser;
  const auto words = written_words(db);
  const auto stems = groups_of(words, analyser);
  Groups compounds;
  for (const auto& form : words)
    for (const auto& part : analyser.parts(form.word)) compounds[part].push_back(&form);
  std::vector<Join> out;
  for (const auto& [part, forms] : compounds) {
    const auto own = stems.find(part);
    const auto word = own == stems.end() ? Records{} : records_of(own->second);
    std::map<std::string, std::vector<const Form*>> by_stem;
    for (const auto* form : forms) by_stem[analyser.stem(form->word)].push_back(form);
    Join join{part, word.size(), missing(records_of(forms), word), {}};
    for (const auto& [stem, these] : by_stem) join.of.emplace_back(missing(records_of(these), word), stem);
    out.push_back(std::move(join));
  }
  print(std::move(out), rows);
}

void forms(const Xapian::Database& db, std::size_t fewest) {
  for (const auto& form : written_words(db))
    if (form.records.size() >= fewest) std::printf("%s\t%zu\n", form.word.c_str(), form.records.size());
}

void counts(const Xapian::Database& db) {
  dutch::Analyser analyser;
  const auto of = [&](const std::vector<std::string>& terms) {
    Records out;
    for (const auto& term : terms) out = joined(out, Records(db.postlist_begin(term), db.postlist_end(term)));
    return out;
  };
  for (std::string word; std::getline(std::cin, word);) {
    std::vector<std::string> written, stemmed, whole;
    for (const char field : text_fields) {
      const std::string prefix(1, field);
      written.push_back(layout::written_term(prefix, word));
      stemmed.push_back(layout::stem_term(prefix, analyser.stem(word)));
      whole.push_back(layout::part_term(prefix, analyser.stem(word)));
    }
    const auto forms = of(stemmed);
    std::printf("%s\t%zu\t%zu\t%zu\n", word.c_str(), of(written).size(), forms.size(), joined(forms, of(whole)).size());
  }
}

}  // namespace

int main(int argc, char** argv) try {
  const std::string_view what = argc > 2 ? argv[1] : "";
  const auto rows = argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 500;
  if (what == "groups") return groups(Xapian::Database(argv[2]), rows), 0;
  if (what == "parts") return parts(Xapian::Database(argv[2]), rows), 0;
  if (what == "forms") return forms(Xapian::Database(argv[2]), argc > 3 ? rows : 100), 0;
  if (what == "words") return counts(Xapian::Database(argv[2])), 0;
  std::fputs(
      "usage: joins (groups | parts) INDEX [ROWS]\n       joins forms INDEX [FEWEST]\n       joins words INDEX "
      "<words\n",
      stderr);
  return 2;
} catch (const Xapian::Error& error) {
  std::fprintf(stderr, "joins: %s\n", error.get_description().c_str());
  return 1;
}
