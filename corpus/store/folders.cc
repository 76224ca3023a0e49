#include "corpus/store/folders.hh"

#include <algorithm>
#include <string_view>

namespace kamervragen::store {
namespace {

std::size_t leading_digits(std::string_view s) {
  const auto end = s.find_first_not_of("0123456789");
  return end == std::string_view::npos ? s.size() : end;
}

std::string century(std::string_view two_digits) { return (two_digits > "90" ? "19" : "20") + std::string(two_digits); }

std::string period_of(const PublicatieId& id, std::string_view rest) {
  if (id.kind() == IdKind::onopgemaakt) return "onopgemaakt";
  const auto digits = leading_digits(rest);
  if (digits == 8 && (rest.size() == 8 || rest[8] == '-')) return std::string(rest.substr(0, 8));  // 20182019-3922
  if (digits == 4 && rest.size() > 4) return std::string(rest.substr(0, 4));  // 2019Z15244, 2007-01-11
  if (digits >= 9 && digits <= 10 && rest[0] == '2')
    return century(rest.substr(1, 2)) + century(rest.substr(3, 2));  // 2·0001·0916·0
  return "overig";
}

}  // namespace

std::string folder_of(const PublicatieId& id) {
  std::string_view text = id.str();
  const auto first = text.find('-');
  auto series = text.substr(0, first);
  auto rest = first == std::string_view::npos ? std::string_view{} : text.substr(first + 1);
  if (rest.starts_with("tk-") || rest.starts_with("ek-")) {
    series = text.substr(0, first + 3);
    rest.remove_prefix(3);
  }
  return std::string(series) + '/' + period_of(id, rest) + '/' + id.str();
}

}  // namespace kamervragen::store
