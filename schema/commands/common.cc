#include "schema/commands/common.hh"

#include "schema/text/split.hh"

namespace kamervragen::commands {

Words split_choices(std::string_view choices) { return text::split(choices, '|'); }

}  // namespace kamervragen::commands
