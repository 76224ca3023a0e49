// The name that was meant by a mistyped one.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace kamervragen::text {

/// The edit distance (insert, delete, replace, swap of neighbours) between two short texts, in bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// How many slips a word may hold and still be taken for another: one in a short word, two in a longer one.
constexpr std::size_t likely_slips(std::string_view word) { return word.size() <= 4 ? 1 : 2; }

/// The name at the least distance from a mistyped one, the first of those at the same; empty where all are further away
/// than `most`.
std::string nearest(std::string_view mistyped, std::span<const std::string> names, std::size_t most);
/// Where no more than likely slips lie between.
std::string nearest(std::string_view mistyped, std::span<const std::string> names);

}  // namespace kamervragen::text
