// The line that asks the same on the command line.
#pragma once

#include <string>
#include <string_view>

#include "searcher/http/target.hh"

namespace kamervragen::page {

/// "kamervragen search 'dual use' --select status=beantwoord", for a shell.
std::string command_line(std::string_view verb, const http::Target&);

}  // namespace kamervragen::page
