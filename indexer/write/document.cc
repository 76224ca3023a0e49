#include "indexer/write/document.hh"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>
#include <utility>

#include <xapian.h>

#include "indexer/grammar/warnings.hh"
#include "schema/dutch/vocabulary.hh"
#include "schema/layout/signatures.hh"
#include "schema/layout/stored_form.hh"
#include "schema/layout/terms.hh"
#include "schema/likeness/sketch.hh"
#include "schema/record/body_texts.hh"
#include "schema/text/joined.hh"

namespace kamervragen::write {
namespace {

struct Place {
  Xapian::termpos position;
  Xapian::termcount often;
};

/// A word of a field, and where it stands. Words come again and again, so all that is said of one is said at once.
struct Word {
  std::string stem;
  std::vector<Place> places;

  Xapian::termcount often() const {
    return std::accumulate(places.begin(), places.end(), Xapian::termcount{0},
                           [](auto sum, const Place& p) { return sum + p.often; });
  }
};

/// A field's words by how they are written, and the signatures of its passages.
struct FieldWords {
  std::unordered_map<std::string, Word> words;
  std::vector<layout::WordSignatures> signatures;
};

FieldWords words_of(const layout::Field& field, const std::vector<std::string>& passages, dutch::Analyser& analyser) {
  FieldWords out;
  std::vector<dutch::WordPlace> places;
  Xapian::termpos position = 0;
  for (const auto& passage : passages) {
    analyser.places(passage, places);
    auto& vocabulary = analyser.vocabulary();
    const auto often = times_counted(field.role, places.size());
    std::unordered_map<dutch::Vocabulary::Number, Word*> here;  // numbers hold for one passage
    for (const auto& place : places) {
      auto& word = here[place.word];
      if (!word) word = &out.words[vocabulary.word(place.word)];
      if (word->places.empty()) word->stem = vocabulary.word(vocabulary.stem(place.word));
      word->places.push_back({++position, often});
    }
    if (field.role == layout::Role::body) out.signatures.push_back(layout::signatures_of(places, vocabulary));
    position += layout::part_gap;
  }
  return out;
}

/// Gives the signatures of the field's passages.
std::vector<layout::WordSignatures> add_text(Xapian::Document& document, const layout::Field& field,
                                             const std::vector<std::string>& passages, dutch::Analyser& analyser) {
  const bool with_parts = layout::part_prefixes.find(field.prefix) != std::string_view::npos;
  auto found = words_of(field, passages, analyser);
  for (const auto& [written, word] : found.words) {
    const auto stem = layout::stem_term(field.prefix, word.stem);
    for (const auto& place : word.places) document.add_posting(stem, place.position, place.often);
    const auto often = word.often();
    document.add_term(layout::written_term(field.prefix, written), often);
    if (!with_parts) continue;
    for (const auto& part : analyser.parts(written)) document.add_term(layout::part_term(field.prefix, part), often);
  }
  return std::move(found.signatures);
}

/// The bytes of a slot with several values: in the order of their bytes, so that what has the same values has one key.
std::string slot_of(std::vector<std::string> values) {
  std::ranges::sort(values);
  return text::joined(values, std::string_view(&layout::value_separator, 1));
}

/// The values as they are stored, each once: two spellings of one name are one.
std::vector<std::string> stored_values(const layout::Field& field, const std::vector<std::string>& values) {
  std::vector<std::string> out;
  for (const auto& value : values)
    if (auto stored = layout::stored_value(field, value); std::ranges::find(out, stored) == out.end())
      out.push_back(std::move(stored));
  return out;
}

void add_number(Xapian::Document& document, int slot, double number) {
  document.add_value(static_cast<Xapian::valueno>(slot), Xapian::sortable_serialise(number));
}

void add_values(Xapian::Document& document, const layout::Field& field, const std::vector<std::string>& values) {
  const auto stored = stored_values(field, values);
  for (const auto& value : stored) document.add_boolean_term(layout::value_term(field.prefix, value));
  if (field.printed)
    for (const auto& value : values) document.add_boolean_term(layout::spelling_term(field, value));
  if (field.slot == layout::no_slot || values.empty()) return;
  if (field.kind == layout::Kind::number) {
    add_number(document, field.slot, std::stod(values.front()));
  } else {
    document.add_value(static_cast<Xapian::valueno>(field.slot), slot_of(stored));
  }
}

/// The signatures of the body's texts, from those of its fields.
std::vector<layout::WordSignatures> in_order(
    const Kamervraag& record, std::map<std::string_view, std::vector<layout::WordSignatures>>& by_field) {
  std::vector<layout::WordSignatures> out;
  std::map<std::string_view, std::size_t> next;
  for (const auto& text : body_texts(record)) out.push_back(std::move(by_field[text.field][next[text.field]++]));
  return out;
}

}  // namespace

Xapian::Document make_document(const Kamervraag& record, const layout::FieldTable& table, dutch::Analyser& analyser) {
  Xapian::Document document;
  document.add_boolean_term(layout::record_term(record.sleutel()));
  if (const auto newest = record.laatste_datum())
    document.add_boolean_term(layout::value_term(layout::newest_prefix, newest->iso()));
  const auto disorder = grammar::waarschuwing::volgorde_onmogelijk;
  if (std::ranges::any_of(record.waarschuwingen, [&](const Waarschuwing& w) { return w.code == disorder; }))
    document.add_boolean_term(std::string(layout::disorder_term));
  for (const auto& band : likeness::sketch(likeness::shingles_of(record, analyser)))
    document.add_boolean_term(layout::value_term(layout::sketch_prefix, band));
  std::map<std::string_view, std::vector<layout::WordSignatures>> signatures;
  for (const auto& field : table) {
    if (field.kind == layout::Kind::presence) continue;  // said of each field, beside its values
    const auto values = field.values(record);
    if (!values.empty()) document.add_boolean_term(layout::present_term(field));
    if (field.kind == layout::Kind::text) {
      signatures[field.name] = add_text(document, field, values, analyser);
    } else {
      add_values(document, field, values);
    }
  }
  for (const auto& order : layout::sort_orders())
    document.add_value(static_cast<Xapian::valueno>(order.slot), order.key(record));
  const auto texts = in_order(record, signatures);
  const auto words = std::accumulate(texts.begin(), texts.end(), std::size_t{0},
                                     [](std::size_t sum, const auto& text) { return sum + text.stems.size(); });
  add_number(document, layout::body_words_slot, static_cast<double>(words));
  document.set_data(layout::stored_form(record, encode_signatures(texts)));
  return document;
}

}  // namespace kamervragen::write
