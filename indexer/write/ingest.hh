// One publication from the store: its digest, what it says, and what the index must remember of it.
#pragma once

#include <functional>
#include <optional>

#include "corpus/store/store.hh"
#include "indexer/state/state.hh"

namespace kamervragen::write {

struct Ingested {
  state::PublicationState state;         ///< without its records
  std::optional<Publicatie> publicatie;  ///< absent where it failed, and where its files are as `known`
  bool unchanged = false;                ///< its files have the digest that was known
};

/// What an error becomes in a state.
state::Failure failure_of(const Error&);

/// Reads a publication; parses it unless its files are those that `known` came from (null: always parses), and does not
/// even read them while their signature is the one that `known` remembers. Whatever goes wrong becomes the state's
/// failure.
Ingested ingest(const store::StoredPublicatie&, const state::PublicationState* known = nullptr);

}  // namespace kamervragen::write
