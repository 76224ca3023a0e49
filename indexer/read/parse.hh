// `parse`: what the reader sees in each publication, without an index.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/errors/error.hh"

namespace kamervragen::read {

enum class ParseFormat { text, json, jsonl };
std::optional<ParseFormat> parse_format(std::string_view name);

/// Reads every publication under the paths (folders of a store, folders of one publication, or single files), in order
/// of their ids for each path. `put` takes the lines of the output, `failed` each publication that could not be read;
/// the others go on. Fails when a path is not there or holds no publication.
Result<void> parse_paths(const std::vector<std::string>& paths, ParseFormat,
                         const std::function<void(const std::string&)>& put,
                         const std::function<void(const Error&)>& failed);

}  // namespace kamervragen::read
