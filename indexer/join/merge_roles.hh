// The publications of one question set in their roles, for merge and its parts.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

#include "schema/record/record.hh"

namespace kamervragen::join {

using Publications = std::vector<const Publicatie*>;

bool is_kv(const Publicatie&);
/// The day that places a publication in the course of events.
std::optional<Date> date_of(const Publicatie&);

/// Refers to the publications that it is made of.
struct Roles {
  Publications all;      ///< in order of date
  Publications current;  ///< those that no later version stands in for
  const Publicatie* kv = nullptr;
  Publications ah;  ///< current antwoorden and mededelingen

  explicit Roles(const std::vector<Publicatie>& publications);

  bool is_current(const Publicatie&) const;
  Publications answers() const;  ///< the antwoorden of `ah`

  /// The first value that the kv, and after it each ah, states.
  template <class Get>
  auto first(Get get) const {
    using Value = std::remove_cvref_t<decltype(get(*all.front()))>;
    const auto states = [](const Value& value) { return value != Value{}; };
    if (kv && states(get(*kv))) return Value(get(*kv));
    for (const auto* p : ah)
      if (states(get(*p))) return Value(get(*p));
    return Value{};
  }
};

}  // namespace kamervragen::join
