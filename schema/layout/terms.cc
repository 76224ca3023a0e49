#include "schema/layout/terms.hh"

#include "schema/dutch/switches.hh"
#include "schema/layout/label_key.hh"
#include "schema/text/digest.hh"

namespace kamervragen::layout {
namespace {

std::string bounded(std::string term) {
  if (term.size() <= term_max) return term;
  const auto rest = text::digest(term).hex();
  term.resize(term_max - rest.size());
  while (!term.empty() && (static_cast<unsigned char>(term.back()) & 0x80)) term.pop_back();
  return term + rest;
}

}  // namespace

const std::string_view part_prefixes = dutch::left_out().contains("parts") ? "" : "SVA";

std::string record_term(const Sleutel& sleutel) { return bounded(std::string(record_prefix).append(sleutel.str())); }
std::string stem_term(std::string_view prefix, std::string_view stem) {
  return bounded(std::string(prefix).append(stem));
}
std::string written_term(std::string_view prefix, std::string_view word) {
  return bounded(std::string(prefix).append(1, written_mark).append(word));
}
std::string part_term(std::string_view prefix, std::string_view stem) {
  return bounded(std::string(prefix).append(1, part_mark).append(stem));
}
std::string value_term(std::string_view prefix, std::string_view value) {
  return bounded(std::string(prefix).append(value));
}

std::string stored_value(const Field& field, std::string_view value) {
  return field.printed ? label_key(value) : std::string(value);
}
std::string field_term(const Field& field, std::string_view value) {
  return value_term(field.prefix, stored_value(field, value));
}
std::string present_term(const Field& field) { return value_term(present_prefix, field.name); }
std::string spellings_of(const Field& field, std::string_view key) {
  return std::string(spelling_prefix).append(field.prefix).append(key).append(1, spelling_separator);
}
std::string spelling_term(const Field& field, std::string_view value) {
  return bounded(spellings_of(field, label_key(value)).append(value));
}

}  // namespace kamervragen::layout
