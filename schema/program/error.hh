// Errors as values, and the exit codes that they end in.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace kamervragen::program {

/// What the programs exit with. Scripts rely on these numbers: they never change meaning.
enum class Exit : int {
  done = 0,           ///< found, or finished
  nothing_found = 1,  ///< search, show: no such thing; info --check-freshness: stale
  usage = 2,          ///< the command line or the query is not understood
  no_input = 3,       ///< index or corpus missing, empty or unreadable
  other_stamp = 4,    ///< the index was made by another schema or analyser
  new_failures = 5,   ///< finished, with publications failed that had not failed before
  internal = 70,      ///< a defect of ours
  busy = 75,          ///< another writer; try again
};

/// Why something could not be done: what was expected, what was found, and what to do about it.
struct Error {
  Exit exit = Exit::internal;
  std::string code;                       ///< stable, for scripts: "unknown-field"
  std::string message;                    ///< one line, lower case, without full stop
  std::string hint;                       ///< what to do, may be empty
  std::optional<std::size_t> position{};  ///< byte offset in the query or the file
  std::string place{};                    ///< file or publication, may be empty
};

template <class T>
using Result = tl::expected<T, Error>;

/// The error of a result that has one, passed on: `if (!x) return pass(x);`. One that may change is moved from.
template <class T>
tl::unexpected<Error> pass(Result<T>& failed) {
  return tl::make_unexpected(std::move(failed.error()));
}
template <class T>
tl::unexpected<Error> pass(const Result<T>& failed) {
  return tl::make_unexpected(failed.error());
}

inline tl::unexpected<Error> fail(Exit exit, std::string code, std::string message, std::string hint = {}) {
  return tl::make_unexpected(Error{exit, std::move(code), std::move(message), std::move(hint)});
}

}  // namespace kamervragen::program

namespace kamervragen {
using program::Error;
using program::Exit;
using program::fail;
using program::pass;
using program::Result;
}  // namespace kamervragen
