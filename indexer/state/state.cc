#include "indexer/state/state.hh"

#include "schema/errors/error_table.hh"
#include "schema/layout/stamp.hh"
#include "schema/record/archive.hh"
#include "schema/text/split.hh"

namespace kamervragen::state {

using record::archive::visit;
using record::archive::visit_vector;

template <class Io>
void visit(Io& io, Failure& f) {
  for (auto* s : {&f.code, &f.message, &f.place}) io.text(*s);
  visit(io, f.line);
}

template <class Io>
void visit(Io& io, join::Links& l) {
  visit(io, l.id);
  bool eerste = l.kamer == Kamer::eerste;
  visit(io, eerste);
  l.kamer = eerste ? Kamer::eerste : Kamer::tweede;
  visit(io, l.is_mededeling);
  visit_vector(io, l.vraagnummers);
  visit_vector(io, l.zie_ook);
  visit_vector(io, l.antwoorden_in);
  visit(io, l.ingezonden);
  visit_vector(io, l.indieners);
}

/// Of a head, and of a state, which begins with one.
template <class Io, class State>
void visit_head(Io& io, State& s) {
  visit(io, s.digest.high);
  visit(io, s.digest.low);
  visit(io, s.signature.high);
  visit(io, s.signature.low);
}

template <class Io>
void visit(Io& io, PublicationState& s) {
  visit_head(io, s);
  io.text(s.place);
  if (io.present(s.failure.has_value())) {
    if constexpr (Io::reading) s.failure.emplace();
    visit(io, *s.failure);
  }
  visit(io, s.links);
  visit_vector(io, s.records);
  visit(io, s.without_text);
  visit_vector(io, s.warnings);
}

bool is_unreadable(const PublicationState& state) {
  constexpr auto seen = Code::file_too_large;  // what it is now is known without reading it
  return state.failure && state.digest == text::Digest{} && state.failure->code != errors::row_of(seen).name;
}

std::string encode(const PublicationState& state) {
  record::archive::Writer writer;
  auto copy = state;
  visit(writer, copy);
  return text::sealed(std::move(writer.out));
}

Result<PublicationState> decode_state(std::string_view bytes) {
  const auto sound = text::unsealed(bytes);
  if (!sound) return fail(Code::state_damaged);
  record::archive::Reader reader(*sound);
  PublicationState state;
  visit(reader, state);
  if (!reader.done()) return fail(Code::state_damaged);
  return state;
}

std::optional<StateHead> decode_head(std::string_view bytes) {
  const auto sound = text::unsealed(bytes);
  if (!sound) return std::nullopt;
  record::archive::Reader reader(*sound);
  StateHead head;
  visit_head(reader, head);
  if (!reader.good()) return std::nullopt;
  return head;
}

std::string state_key(std::string_view id) { return std::string(layout::meta::publication_prefix).append(id); }
std::string reverse_key(std::string_view target) { return std::string(layout::meta::reverse_prefix).append(target); }

std::string named_key(std::string_view target) { return std::string(layout::meta::named_prefix).append(target); }

std::string encode_ids(const std::set<std::string>& ids) {
  std::string out;
  for (const auto& id : ids) out.append(id).append("\n");
  return out;
}

std::set<std::string> decode_ids(std::string_view text) {
  std::set<std::string> ids;
  for (const auto id : text::lines(text)) ids.emplace(id);
  return ids;
}

}  // namespace kamervragen::state
