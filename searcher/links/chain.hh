// What a question set cites, what cites it, what those cite and what cites them: a tree from one set on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "schema/errors/error.hh"
#include "schema/record/record.hh"
#include "searcher/index/index.hh"

namespace kamervragen::links {

/// How a set comes into the tree: as its root, cited by what stands above it, or citing that.
enum class Way : std::uint8_t { root, cites, cited_by };

/// A set in the tree, or an official publication that is in no set of the index.
struct Link {
  Way way = Way::root;
  std::vector<std::string> ids{};  ///< of what is cited: as it is cited, sorted
  std::optional<Head> set{};       ///< absent of what is in no set of the index
  bool seen = false;               ///< it stands elsewhere in the tree, with its own links
  std::size_t more = 0;            ///< links of its own that are left out, by the bounds
  std::vector<Link> links{};
};

/// Where a tree ends: so many steps from the root, so many links in all.
struct Bounds {
  std::size_t steps = 3, links = 200;
};

/// Nearest first: a set stands where it is reached in the fewest steps, its links there; each link of two sets stands
/// once, so a circle ends. Under each set what it cites, then what cites it, by the day of asking and the nummer; what
/// is in no set of the index behind those that are. Nothing depends on the order of the records in the index.
/// A citation of a reprint, a correction or a publication that was replaced leads to the set of the publication, and so
/// does that of its kv.
Result<Link> chain(index::Index&, const Head& root, const Bounds& = {});

/// Calls `use` with each set of a tree, once, as it is read from above, until it gives false; whether it never did.
bool each_set(const Link& root, const std::function<bool(const Head&)>& use);

}  // namespace kamervragen::links
