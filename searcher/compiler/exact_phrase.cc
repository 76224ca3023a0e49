#include "searcher/compiler/exact_phrase.hh"

#include <algorithm>
#include <set>
#include <utility>

#include <xapian.h>

#include "schema/layout/terms.hh"
#include "searcher/index/stored.hh"
#include "searcher/index/time_limit.hh"
#include "searcher/index/watched.hh"
#include "searcher/passage/marks.hh"

namespace kamervragen::compiler {
namespace {

using Query = CompiledQuery;
using Terms = std::vector<std::string>;

std::vector<Query> terms(const Terms& of) {
  std::vector<Query> out;
  for (const auto& term : of) out.push_back(Query::term(term));
  return out;
}

struct Phrase {
  const layout::Field& field;
  Terms stems, written;

  Phrase(const layout::Field& of, const std::vector<dutch::Token>& words) : field(of) {
    for (const auto& token : words) {
      stems.push_back(layout::stem_term(of.prefix, token.stem));
      written.push_back(layout::written_term(of.prefix, token.written));
    }
  }

  /// Every record of the phrase, and some others. Scored by the words as written.
  Query candidates() const {
    return Query::combined(Operator::filter, {Query::combined(Operator::all, terms(written)),
                                              Query::engine({Xapian::Query::OP_PHRASE, stems.begin(), stems.end(),
                                                             static_cast<Xapian::termcount>(stems.size())})});
  }
};

std::vector<Xapian::docid> documents_of(const index::QueryContext& context, const Query& query) {
  const auto& database = context.database;
  Xapian::Enquire enquire(database);
  // A server cannot be watched; it is waited for as long as its reply may take.
  enquire.set_query(context.snapshot.engine_only() ? to_engine(query) : index::watched(to_engine(query)));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const auto found = enquire.get_mset(0, database.get_doccount());
  std::vector<Xapian::docid> out(found.begin(), found.end());
  std::ranges::sort(out);
  return out;
}

/// Those of the documents in which a word's stem stands oftener than the word: some other form of it is there too.
/// REQUIRES A field whose words are counted.
void add_mixed(const Xapian::Database& database, const std::vector<Xapian::docid>& documents, const std::string& stem,
               const std::string& written, std::set<Xapian::docid>& mixed) {
  auto stems = database.postlist_begin(stem), forms = database.postlist_begin(written);
  for (const auto document : documents) {
    stems.skip_to(document);
    forms.skip_to(document);
    if (stems.get_wdf() != forms.get_wdf()) mixed.insert(document);
  }
}

/// A damaged record has it: whoever shows it says so.
bool stands_in(const layout::Field& field, const record::DecodedHead& head, const index::Stored& stored,
               passage::Marker& marker) {
  if (const auto values = field.values(head.head))
    return std::ranges::any_of(*values,
                               [&](const std::string& text) { return !marker.find(field.name, text).empty(); });
  if (field.role != layout::Role::body) {
    const auto record = stored.record();
    return !record || std::ranges::any_of(field.values(*record), [&](const std::string& text) {
      return !marker.find(field.name, text).empty();
    });
  }
  const auto body = stored.texts(head);
  if (!body) return true;
  for (std::size_t i = 0; i < body->texts.size(); ++i) {
    const auto& text = body->texts[i];
    if (!marker.find(text.field, text.text, body->signatures.empty() ? nullptr : &body->signatures[i]).empty())
      return true;
  }
  return false;
}

/// The record terms of the candidates that have the phrase in other forms only.
Terms other_forms_only(const index::QueryContext& context, const Phrase& phrase, passage::Marker marker) {
  const auto documents = documents_of(context, phrase.candidates());
  std::set<Xapian::docid> mixed;
  if (phrase.field.role == layout::Role::note) {
    mixed.insert(documents.begin(), documents.end());
  } else {
    for (std::size_t i = 0; i < phrase.stems.size(); ++i)
      add_mixed(context.database, documents, phrase.stems[i], phrase.written[i], mixed);
  }
  Terms out;
  for (const auto document : mixed) {
    index::spend_time();
    const index::Stored stored(context.database, document);
    const auto head = stored.head();
    if (head && !stands_in(phrase.field, *head, stored, marker))
      out.push_back(layout::record_term(head->head.sleutel()));
  }
  std::ranges::sort(out);  // or the query would show in which order an index holds its records
  return out;
}

}  // namespace

Query exact_phrase(const index::QueryContext& context, const layout::Field& field, const query::Phrase& asked) {
  const auto words = context.analyser.words(asked.text);
  const Phrase phrase(field, words);
  if (words.size() == 1) return Query::term(phrase.written.front());
  std::string key;
  for (const auto& term : phrase.written) key.append(term).append(1, layout::value_separator);
  auto& known = context.workspace.read_phrases;
  if (!known.contains(key)) {
    const query::Zoekvraag here{query::Phrase{std::string(field.name), asked.text, true}};
    known.emplace(key, other_forms_only(context, phrase, passage::Marker(here, context.analyser)));
  }
  const auto& others = known.at(key);
  const auto candidates = phrase.candidates();
  return Query::combined(Operator::without, {candidates, Query::combined(Operator::any, terms(others))});
}

}  // namespace kamervragen::compiler
