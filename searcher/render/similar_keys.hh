// What a set that is told of as similar says, in the order in which JSON and rows say it: why, and what a hit says.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "searcher/drafts/draft.hh"
#include "searcher/similar/similar.hh"

namespace kamervragen::render {

/// Where it stands in an answer.
struct SimilarPlace {
  int asked = 0;        ///< the question of the draft; 0: all together
  std::size_t row = 0;  ///< of its section, from 1: near-duplicates of each other have one
};

nlohmann::ordered_json to_json(const similar::Match&, const SimilarPlace&);
/// What was read of a draft.
nlohmann::ordered_json to_json(const drafts::Draft&);
std::vector<std::string> similar_columns();
std::vector<std::string> similar_cells(const similar::Match&, const SimilarPlace&);

/// Calls `use` with each set of a section, in order, until it gives false; whether it never did.
bool each_similar(const similar::Section&, const std::function<bool(const similar::Match&, const SimilarPlace&)>& use);

}  // namespace kamervragen::render
