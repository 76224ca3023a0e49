// Paragraphs of lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamervragen::drafts {

/// Behind a space, unless it is empty. The tabs that told what a line is are spaces from here on.
void join(std::string& to, std::string_view line);

/// Whether a line ends as sentences and titles do.
bool closes_sentence(std::string_view line);

/// Lines that one paragraph was broken into, joined: what stands between blank lines or, where there are none, goes on
/// behind a line that closes no sentence, or within a heading.
std::vector<std::string> paragraphs_of(const std::vector<std::string_view>& lines);

}  // namespace kamervragen::drafts
