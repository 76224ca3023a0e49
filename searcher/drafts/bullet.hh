// What a word processor, a page or a hand writes before an item of a list without numbers.
#pragma once

#include <optional>
#include <string_view>

namespace kamervragen::drafts {

/// What stands behind the bullet that a line begins with: "• Is het", "o<tab>Is het", "- Is het", "➢Is het", "•".
/// REQUIRES a line without white space around it.
std::optional<std::string_view> behind_bullet(std::string_view line);

}  // namespace kamervragen::drafts
