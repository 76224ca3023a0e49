// Where index and corpus lie unless an option says otherwise.
#pragma once

#include <filesystem>
#include <string>

namespace kamervragen {

/// KAMERVRAGEN_INDEX, else $XDG_DATA_HOME/kamervragen/index, else ~/.local/share/kamervragen/index.
std::filesystem::path default_index();
/// KAMERVRAGEN_CORPUS, else $XDG_DATA_HOME/kamervragen/corpus, else ~/.local/share/kamervragen/corpus.
std::filesystem::path default_corpus();

}  // namespace kamervragen
