// The error table: what each error is called, what it ends in and how it is said.
#pragma once

#include <span>
#include <string_view>

#include "schema/errors/error_code.hh"

namespace kamervragen::errors {

enum class Language { en, nl };

/// A text in both languages.
struct Text {
  std::string_view en, nl;
};

/// The texts are templates with named arguments: `{field}` is the argument of that name, `{{` and `}}` are braces, and
/// `[ (did you mean {near}?)]` is left out where its arguments are empty or not given. No text names an option or a
/// command of ours: hints.hh does that, for those who type them.
struct ErrorRow {
  Code code;
  std::string_view name;  ///< stable, for scripts: "unknown-field"
  Exit exit;
  int http;             ///< the status of an answer over HTTP
  std::string_view en;  ///< one line, lower case, without full stop
  std::string_view nl;
  std::string_view hint_en = {};  ///< what can be done, may be empty
  std::string_view hint_nl = {};
};

const ErrorRow& row_of(Code);
/// In the order of Code.
std::span<const ErrorRow> error_table();

}  // namespace kamervragen::errors
