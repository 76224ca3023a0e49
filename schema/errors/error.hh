// Errors as values, and how they are passed on.
#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "schema/errors/error_code.hh"

namespace kamervragen::errors {

enum class Language;

/// What a template of the error table names: {"field", "minster"}, {"max", 4000}.
struct Argument {
  std::string_view name;  ///< a literal
  std::string value;

  Argument(std::string_view its_name, std::string its_value) : name(its_name), value(std::move(its_value)) {}
  Argument(std::string_view its_name, std::string_view its_value) : name(its_name), value(its_value) {}
  Argument(std::string_view its_name, char its_value) : name(its_name), value(1, its_value) {}
  Argument(std::string_view its_name, const char* its_value) : name(its_name), value(its_value) {}
  Argument(std::string_view its_name, std::integral auto number) : name(its_name), value(std::to_string(number)) {}
};
using ErrorArguments = std::vector<Argument>;

/// Why something could not be done: which row of the error table, with what, and where.
struct Error {
  Code code = Code::internal;
  ErrorArguments arguments{};
  std::optional<std::size_t> position{};  ///< byte offset in the query or the file
  std::string place{};                    ///< file or publication, may be empty

  Error(Code its_code, ErrorArguments with = {}, std::optional<std::size_t> at = {}, std::string in = {})
      : code(its_code), arguments(std::move(with)), position(at), place(std::move(in)) {}

  /// Stable, for scripts: "unknown-field".
  std::string_view name() const;
  Exit exit() const;
  /// What was given under this name; empty where nothing was.
  std::string_view argument(std::string_view its_name) const;
  /// One line, lower case, without full stop.
  std::string message() const;
  std::string message(Language) const;
  /// The message behind its place, where it has one: "DIR/kv-1: cannot be read".
  std::string placed_message() const;
  /// What can be done, may be empty; never in terms of one front's commands (errors::hint_of).
  std::string hint() const;
  std::string hint(Language) const;
};

/// A template with its arguments filled in: see ErrorRow.
std::string filled_in(std::string_view text, const ErrorArguments&);

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

/// `return fail(Code::unknown_field, {{"field", name}, {"near", nearest}});` The arguments are those that the row's
/// texts name (tests/house/errors_test.py).
inline tl::unexpected<Error> fail(Code code, ErrorArguments arguments = {}, std::optional<std::size_t> position = {}) {
  return tl::make_unexpected(Error(code, std::move(arguments), position));
}

}  // namespace kamervragen::errors

namespace kamervragen {
using errors::Code;
using errors::Error;
using errors::Exit;
using errors::fail;
using errors::pass;
using errors::Result;
}  // namespace kamervragen
