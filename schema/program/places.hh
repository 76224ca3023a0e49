// Where index and corpus lie unless an option says otherwise, and what names a place of an index.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"

namespace kamervragen::program {

/// KAMERVRAGEN_INDEX, else $XDG_DATA_HOME/kamervragen/index, else ~/.local/share/kamervragen/index. Fails with
/// Exit::no_input where none of these is set: an index never comes to lie below the folder that one happens to be in;
/// and with Exit::usage (not-one-folder) where the variable names several indexes or a server: who asks for a folder
/// writes.
Result<std::filesystem::path> default_index();
/// KAMERVRAGEN_CORPUS, else $XDG_DATA_HOME/kamervragen/corpus, else ~/.local/share/kamervragen/corpus; fails likewise.
Result<std::filesystem::path> default_corpus();

/// Where an index, or a part of one, is read from: a folder of this machine, or a xapian-tcpsrv.
struct IndexPlace {
  std::filesystem::path folder;  ///< empty for a server
  std::string host{};
  std::uint16_t port = 0;
  bool remote() const { return !host.empty(); }
  /// As it is typed: "/var/lib/kamervragen/index", "archief.example:7001", "[::1]:7001".
  std::string text() const;
  bool operator==(const IndexPlace&) const = default;
};

/// What has a colon and no slash is HOST:PORT, anything else a folder. Error (Exit::usage): bad-index-place.
Result<IndexPlace> parse_index_place(std::string_view text);

/// Places with commas between. Error: that of parse_index_place.
Result<std::vector<IndexPlace>> parse_index_places(std::string_view text);

/// The places that KAMERVRAGEN_INDEX names, with commas between; else the default folder. Errors: those of
/// default_index and parse_index_place.
Result<std::vector<IndexPlace>> default_indexes();

}  // namespace kamervragen::program
