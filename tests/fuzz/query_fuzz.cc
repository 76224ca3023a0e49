// Whatever parses prints back as text that parses to the same tree; whatever does not says where.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "schema/errors/caret.hh"
#include "searcher/query/parser.hh"
#include "searcher/query/printer.hh"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kamervragen;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto tree = query::parse_query(text);
  if (!tree) {
    require(tree.error().exit() == Exit::usage && !tree.error().name().empty() && !tree.error().message().empty());
    require(tree.error().position && *tree.error().position < size);
    errors::caret_line(text, *tree.error().position);
    return 0;
  }
  const auto printed = query::canonical(*tree);
  const auto again = query::parse_query(printed);
  require(again && *again == *tree && query::canonical(*again) == printed);
  return 0;
}
