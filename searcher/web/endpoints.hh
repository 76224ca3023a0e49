// What the API offers, as data: each row is a verb of the command line with its options as keys.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/commands/table.hh"
#include "searcher/ask/request.hh"

namespace kamervragen::web {

/// What stands before the path of every endpoint.
inline constexpr std::string_view api_root = "/v1/";
/// The version of the API, semantic; its first number stands in the root.
inline constexpr std::string_view api_version = "1.0.0";
/// Its description, behind the root.
inline constexpr std::string_view description_path = "openapi.json";

/// A word of the verb, as a key.
struct WordKey {
  std::string_view name;
  std::string_view description;
  bool required = false;
  bool repeats = false;  ///< each is a word of its own
};

struct Endpoint {
  std::string_view path;  ///< behind the root
  std::string_view verb;
  ask::Kind kind;
  std::span<const WordKey> words;
  std::string_view example;    ///< a query that finds something in any index
  std::string_view summary{};  ///< where the verb's own is of more than this
};

std::span<const Endpoint> endpoints();
/// Null where there is none.
const Endpoint* find_endpoint(std::string_view path);

/// How the value of an option comes in.
enum class Taken {
  as_typed,
  inside,  ///< what a command line names a file of stands in the key itself
  not_at_all,
};
Taken taken(const commands::Option&);

/// The options that are keys of it.
std::vector<const commands::Option*> options_of(const Endpoint&);
/// By its name, or by its letter; null where it is no key.
const commands::Option* find_option(const Endpoint&, std::string_view key);
/// All keys of it, for a message.
std::vector<std::string> key_names(const Endpoint&);

}  // namespace kamervragen::web
