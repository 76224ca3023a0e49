#include "schema/citation/addresses.hh"

#include <algorithm>

#include "schema/citation/names.hh"
#include "schema/text/ascii.hh"
#include "schema/text/find.hh"
#include "schema/text/numbers.hh"
#include "schema/text/split.hh"

namespace kamervragen::citation {
namespace {

/// Bytes. What goes on for longer is no address: a text without a space is read from each of its places.
constexpr std::size_t longest_address = 2048;

/// The bytes of the scheme: "https://", "http://".
std::size_t scheme_size(std::string_view text) {
  for (const std::string_view scheme : {"https", "http"})
    if (text::starts_with_word(text, scheme) && text.substr(scheme.size()).starts_with("://")) return scheme.size() + 3;
  return 0;
}

bool is_www(std::string_view text) { return text::starts_with_word(text, "www") && text.substr(3).starts_with('.'); }

bool ends_address(std::string_view here) {
  if (text::is_letter(here[0]) || text::is_digit(here[0]) || here[0] == '/' || here[0] == '.') return false;
  return text::is_space(here[0]) || here[0] == '<' || here[0] == '>' || here[0] == '"' || here.starts_with("»") ||
         here.starts_with("«") || here.starts_with("’ ") || here.starts_with("”") || here.starts_with("…");
}

/// To the white space, quote or bracket of another's behind it.
std::size_t run_size(std::string_view text) {
  std::size_t end = 0;
  for (int depth = 0; end < text.size() && !ends_address(text.substr(end)); ++end) {
    if (text[end] == '(') ++depth;
    if (text[end] == ')' && --depth < 0) break;
  }
  return end;
}

std::string_view without_punctuation(std::string_view address) {
  while (!address.empty() && std::string_view(".,;:!?'*_").find(address.back()) != std::string_view::npos)
    address.remove_suffix(1);
  return address;
}

/// "zoek.officielebekendmakingen.nl/…", "localhost:8080/…": what could be a host, perhaps with a port, and a path.
bool is_host_and_path(std::string_view run) {
  const auto whole = run.substr(0, run.find('/'));
  const auto host = whole.substr(0, whole.find(':'));
  const bool port = host.size() == whole.size() || text::all_digits(whole.substr(host.size() + 1));
  if (whole.size() == run.size() || !port || host.empty() || !text::is_letter(host[0])) return false;
  return (host == "localhost" || host.find('.') != std::string_view::npos) && std::ranges::all_of(host, [](char c) {
           return text::is_letter(c) || text::is_digit(c) || c == '.' || c == '-';
         });
}

bool is_official(std::string_view host) {
  host = host.substr(0, host.find(':'));
  return host.ends_with("officielebekendmakingen.nl") || host.ends_with("overheid.nl");
}

/// All of a part of a path or query: an id or a vraagnummer.
std::optional<Citation> whole_name(std::string_view part, Reading how) {
  Cursor c{part};
  auto id = lettered_number(c, Reading::typed);
  if (id.empty()) id = literal_id(c, how);
  if (!id.empty() && c.done()) return of_id(id);
  const bool number = how == Reading::named && text::all_digits(part) && Vraagnummer::parse(part);
  return number ? of_id(part) : std::nullopt;
}

/// `id` of the query; `did` names the document beside it.
std::optional<Citation> in_query(std::string_view query) {
  for (const auto parameter : text::split_views(query, '&')) {
    if (!text::ascii_lower(parameter.substr(0, 3)).starts_with("id=")) continue;
    if (auto cited = whole_name(parameter.substr(3), Reading::typed)) return cited;
  }
  return std::nullopt;
}

std::string_view without_extension(std::string_view part) { return part.substr(0, part.find_first_of(".;")); }

std::optional<Citation> in_path(std::string_view path, bool official) {
  const auto parts = text::split_views(path, '/');
  for (std::size_t i = parts.size(); i-- > 0;) {
    const auto before = i > 0 ? parts[i - 1] : std::string_view{};
    if (official && before == "dossier") return of_id("dossier/" + std::string(without_extension(parts[i])));
    const bool told = official ? parts[i].find('-') != std::string_view::npos : before == "kamervraag";
    auto cited = whole_name(without_extension(parts[i]), told ? Reading::named : Reading::typed);
    if (!cited) continue;
    const auto behind = i + 1 < parts.size() ? parts[i + 1] : std::string_view{};
    if (cited->kind == Kind::vraagnummer && behind.size() <= 3) cited->pinpoint = text::whole_number<int>(behind);
    if (cited->pinpoint == 0) cited->pinpoint.reset();
    return cited;
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> find_addresses(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < text.size();) {
    const auto rest = text.substr(i);
    const bool start = i == 0 || !(text::is_letter(text[i - 1]) || text::is_digit(text[i - 1]));
    const auto scheme = start ? scheme_size(rest) : 0;
    const bool bare = start && scheme == 0 && is_www(rest);
    if (scheme == 0 && !bare) {
      ++i;
      continue;
    }
    const auto end = run_size(rest);
    const auto address = without_punctuation(rest.substr(0, end));
    // More than the scheme: a host with a dot in it.
    const auto host = address.substr(std::min(address.size(), bare ? 4 : scheme));
    if (host.find('.') != std::string_view::npos && host.find('.') > 0)
      out.push_back((bare ? "http://" : "") + std::string(address));
    i += std::max<std::size_t>(end, 1);
  }
  return out;
}

std::size_t address_size(std::string_view text) {
  const auto size = run_size(text.substr(0, longest_address + 1));
  if (size > longest_address) return 0;
  const auto run = without_punctuation(text.substr(0, size));
  const bool path = run.starts_with('/') && run.find('/', 1) != std::string_view::npos;
  return scheme_size(run) > 0 || is_www(run) || path || is_host_and_path(run) ? run.size() : 0;
}

std::optional<Citation> in_address(std::string_view address) {
  address = address.substr(scheme_size(address));
  address = address.substr(0, address.find('#'));
  const auto question = address.find('?');
  if (question != std::string_view::npos)
    if (auto cited = in_query(address.substr(question + 1))) return cited;
  address = address.substr(0, question);
  const auto slash = address.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  return in_path(address.substr(slash + 1), is_official(address.substr(0, slash)));
}

}  // namespace kamervragen::citation
