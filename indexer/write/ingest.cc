#include "indexer/write/ingest.hh"

#include "indexer/read/reader.hh"

namespace kamervragen::write {
namespace {

bool settled(text::Digest known, text::Digest now) { return known == now && now != text::Digest{}; }

}  // namespace

state::Failure failure_of(const Error& error) {
  state::Failure failure{std::string(error.name()), error.message(), error.place, std::nullopt};
  if (error.position) failure.line = static_cast<int>(*error.position);
  return failure;
}

Ingested ingest(const store::StoredPublicatie& stored, const state::PublicationState* known) {
  Ingested out;
  out.state.links.id = stored.id;
  out.state.signature = stored.signature;
  out.state.place = stored.place();
  if (known && settled(known->signature, stored.signature)) {
    out.state = *known;
    out.unchanged = true;
    return out;
  }
  const auto content = read_stored(stored);
  if (!content) {
    out.state.failure = failure_of(content.error());
    if (is_unreadable(out.state)) out.state.signature = {};  // the same files may be readable tomorrow
    return out;
  }
  if (known && known->digest == content->digest) {
    out.state = *known;
    out.unchanged = true;
    return out;
  }
  out.state.digest = content->digest;
  auto publicatie = read::read_publicatie(stored.id, *content);
  if (!publicatie) {
    out.state.failure = failure_of(publicatie.error());
    return out;
  }
  out.state.links = join::links_of(*publicatie);
  out.state.without_text = publicatie->zonder_tekst;
  for (const auto& warning : publicatie->waarschuwingen) out.state.warnings.push_back(warning.code);
  out.publicatie = std::move(*publicatie);
  return out;
}

}  // namespace kamervragen::write
