#include "indexer/document.hh"

#include <unordered_map>

#include <xapian.h>

#include "schema/codec.hh"
#include "schema/terms.hh"

namespace kamervragen {
namespace {

void add_text(Xapian::Document& document, const Field& field, const std::vector<std::string>& passages, Analyser& analyser) {
  std::vector<Token> words;
  Xapian::termpos position = 0;
  std::unordered_map<std::string, Xapian::termcount> counts;
  const bool with_parts = part_prefixes.find(field.prefix) != std::string_view::npos;
  for (const auto& passage : passages) {
    analyser.words(passage, words);
    const auto often = times_counted(field.role, words.size());
    for (const auto& word : words) {
      ++position;
      document.add_posting(stem_term(field.prefix, word.stem), position, often);
      document.add_posting(written_term(field.prefix, word.written), position, often);
      if (with_parts) counts[word.written] += often;
    }
    position += part_gap;
  }
  // Once a distinct word: a text says the same ones over and over.
  for (const auto& [word, count] : counts)
    for (const auto& part : analyser.parts(word)) document.add_term(part_term(field.prefix, part), count);
}

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const auto& value : values) {
    if (!out.empty()) out += value_separator;
    out += value;
  }
  return out;
}

void add_values(Xapian::Document& document, const Field& field, const std::vector<std::string>& values) {
  for (const auto& value : values) document.add_boolean_term(value_term(field.prefix, value));
  if (field.slot == no_slot || values.empty()) return;
  const auto slot = static_cast<Xapian::valueno>(field.slot);
  document.add_value(slot, field.kind == Kind::number ? Xapian::sortable_serialise(std::stod(values.front())) : joined(values));
}

}  // namespace

Xapian::Document make_document(const Kamervraag& record, const FieldTable& table, Analyser& analyser) {
  Xapian::Document document;
  document.add_boolean_term(record_term(record.sleutel()));
  if (const auto newest = record.laatste_datum()) document.add_boolean_term(value_term(newest_prefix, newest->iso()));
  for (const auto& field : table) {
    const auto values = field.values(record);
    if (field.kind == Kind::text) {
      add_text(document, field, values, analyser);
    } else {
      add_values(document, field, values);
    }
  }
  for (const auto& order : sort_orders()) document.add_value(static_cast<Xapian::valueno>(order.slot), order.key(record));
  document.set_data(encode(record));
  return document;
}

}  // namespace kamervragen
