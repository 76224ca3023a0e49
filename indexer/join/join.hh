// Which question sets a publication belongs to: a function of what the publications say, never of likeness.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "schema/record/record.hh"

namespace kamervragen::join {

/// What the join needs to know of a publication.
struct Links {
  PublicatieId id;
  Kamer kamer = Kamer::tweede;
  bool is_mededeling = false;
  std::vector<Vraagnummer> vraagnummers;     ///< sorted, each once
  std::vector<std::string> zie_ook;          ///< Aanhangsel ids that its heading names, as there
  std::vector<std::string> antwoorden_in{};  ///< of a kv: the ids that its metadata name as its answers; sorted
  std::optional<Date> ingezonden;
  std::vector<std::string> indieners;  ///< folded names, sorted
  bool operator==(const Links&) const = default;
};

Links links_of(const Publicatie&);

/// The ids whose arrival, change or withdrawal can change where this publication belongs, beside the kvs that name it.
std::vector<std::string> depends_on(const Links&);

/// The other publications, as the join asks for them.
struct Neighbours {
  /// By id; null where it is not in the store or could not be read.
  std::function<const Links*(const std::string& id)> find;
  /// The ids of the kvs that name it as their answer.
  std::function<std::set<std::string>(const std::string& id)> named_by;
};

/// The records that a publication belongs to, sorted; at least one.
/// Its own vraagnummers, and those of the kvs that name it as their answer; an own one of no usual form gives way to
/// theirs. Else, for a reprint or correction, those of what it stands in for; else those of the mededeling that its
/// heading names, if that has the same ingezonden date and indieners; else its own id.
std::vector<Sleutel> records_of(const Links&, const Neighbours&);

}  // namespace kamervragen::join
