// Whatever parses prints back as text that parses to the same tree; whatever does not says where.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "searcher/caret.hh"
#include "searcher/parser.hh"
#include "searcher/printer.hh"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kamervragen;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto tree = parse_query(text);
  if (!tree) {
    require(tree.error().exit == Exit::usage && !tree.error().code.empty() && !tree.error().message.empty());
    require(tree.error().position && *tree.error().position < size);
    caret_line(text, *tree.error().position);
    return 0;
  }
  const auto printed = canonical(*tree);
  const auto again = parse_query(printed);
  require(again && *again == *tree && canonical(*again) == printed);
  return 0;
}
