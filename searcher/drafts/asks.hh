// Whether a text asks something, as a question does and the titel of a newspaper that it quotes does not.
#pragma once

#include <string_view>

namespace kamervragen::drafts {

/// A sentence of it ends in "?", outside quotation marks and addresses; what ends in an address or a year, as a source
/// does, asks nothing.
bool asks(std::string_view text);

}  // namespace kamervragen::drafts
