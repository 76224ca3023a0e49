// Where index and corpus lie unless an option says otherwise.
#pragma once

#include <filesystem>

#include "schema/error.hh"

namespace kamervragen {

/// KAMERVRAGEN_INDEX, else $XDG_DATA_HOME/kamervragen/index, else ~/.local/share/kamervragen/index. Fails with
/// Exit::no_input where none of these is set: an index never comes to lie below the folder that one happens to be in.
Result<std::filesystem::path> default_index();
/// KAMERVRAGEN_CORPUS, else $XDG_DATA_HOME/kamervragen/corpus, else ~/.local/share/kamervragen/corpus; fails likewise.
Result<std::filesystem::path> default_corpus();

}  // namespace kamervragen
