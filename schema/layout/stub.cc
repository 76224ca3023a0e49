#include "schema/layout/stub.hh"

#include "schema/layout/stamp.hh"
#include "schema/text/ascii.hh"
#include "schema/text/numbers.hh"
#include "schema/text/split.hh"

namespace kamervragen::layout {
namespace {

constexpr std::string_view generation_type = "glass ", replica_type = "auto ";
constexpr std::size_t digits_most = 9;
/// As much of a damaged stub as a message quotes, in bytes.
constexpr std::size_t found_most = 40;

bool is_replica(std::string_view name) { return name == "replica_0" || name == "replica_1"; }

}  // namespace

std::optional<std::uint32_t> generation_number(std::string_view name) {
  if (!name.starts_with(generation_prefix)) return std::nullopt;
  name.remove_prefix(generation_prefix.size());
  if (name.size() > digits_most || name.starts_with('0') || !text::all_digits(name)) return std::nullopt;
  return text::whole_number<std::uint32_t>(name);
}

std::string generation_name(std::uint32_t number) { return std::string(generation_prefix) + std::to_string(number); }

std::string stub_text(std::string_view generation) {
  return std::string(generation_type).append(generation).append("\n");
}

std::optional<std::string> stub_target(std::string_view text) {
  std::optional<std::string> named;
  for (auto line : text::lines(text)) {
    if (line.empty() || line.starts_with('#')) continue;
    if (named) return std::nullopt;
    if (line.starts_with(generation_type) && generation_number(line.substr(generation_type.size())))
      named = line.substr(generation_type.size());
    else if (line.starts_with(replica_type) && is_replica(line.substr(replica_type.size())))
      named = line.substr(replica_type.size());
    else
      return std::nullopt;
  }
  return named;
}

Result<std::string> stub_target(std::string_view text, const std::filesystem::path& stub) {
  if (auto named = stub_target(text)) return std::move(*named);
  return fail(Code::damaged_stub, {{"path", stub.string()}, {"found", text.substr(0, found_most)}});
}

}  // namespace kamervragen::layout
