#include "schema/citation/parse.hh"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "schema/citation/aanhangsel_range.hh"
#include "schema/citation/addresses.hh"
#include "schema/citation/cursor.hh"
#include "schema/citation/dossiers.hh"
#include "schema/citation/names.hh"
#include "schema/citation/papers.hh"
#include "schema/citation/prose.hh"
#include "schema/text/utf8.hh"

namespace kamervragen::citation {
namespace {

using Citations = std::vector<Citation>;

Citations one(std::optional<Citation> cited) { return cited ? Citations{std::move(*cited)} : Citations{}; }

Citations address(Cursor& c) {
  const auto size = address_size(c.rest());
  auto cited = size > 0 ? in_address(c.rest().substr(0, size)) : std::nullopt;
  if (cited) c.at += size;
  return one(std::move(cited));
}

Citations name(Cursor& c, Reading how) {
  auto id = lettered_number(c, how);
  if (id.empty()) id = literal_id(c, how);
  if (id.empty() && how != Reading::running) id = old_number(c);
  return id.empty() ? Citations{} : one(of_id(id));
}

/// The papers of the dossiers at a cursor.
Citations papers(Cursor& c) {
  Citations out;
  Dossiers dossiers;
  for (auto before = c.at; out.empty(); before = c.at) {
    for (const auto& id : dossiers.read(c))
      if (auto cited = of_id(id)) out.push_back(std::move(*cited));
    if (c.at == before) break;
  }
  return out;
}

/// "Kamerstukken II 2023/24, 36 410 VIII, nr. 112". In a running text the dossier alone says it.
Citations kamerstuk(Cursor& c) {
  Cursor t = c;
  if (!t.word("kamerstukken") && !t.word("kamerstuk") && !t.word("kamerstuknummer")) return {};
  t.spaces();
  if (t.word("nummer") || t.word("nr")) t.spaces_and(".");
  for (const std::string_view word : {"ii", "i", "tk", "ek", "vergaderjaar"}) {
    t.spaces_and(",");
    t.word(word);
  }
  t.spaces();
  session(t);
  t.spaces_and(",");
  auto out = papers(t);
  if (!out.empty()) c = t;
  return out;
}

/// The expression at a cursor, which then stands behind it; nothing where there is none.
Citations read_at(Cursor& c, Reading how, Kamer kamer) {
  Cursor t = c;
  const auto first = pinpoint_before(t);
  auto out = how == Reading::running ? Citations{} : address(t);
  if (out.empty()) out = name(t, how);
  if (out.empty()) out = kamervragen(t, how);
  if (out.empty()) out = prose(t, how, kamer);
  if (out.empty() && how != Reading::running) out = kamerstuk(t);
  if (out.empty()) return out;
  if (out.size() == 1) {
    if (const auto behind = pinpoint_behind(t)) out.front().pinpoint = behind;
    if (first && !out.front().pinpoint) out.front().pinpoint = first;
  }
  c = t;
  return out;
}

/// What expressions begin with, in small letters.
constexpr std::array<std::string_view, 22> beginnings = {"aanh", "ah-",  "antw", "blg-", "deel", "eers", "ek ",  "h-ek",
                                                         "h-tk", "hand", "kame", "kenm", "kst-", "kv-",  "nds-", "onop",
                                                         "tk ",  "twee", "vari", "verg", "vraa", "zaak"};

/// Their first two letters: most words of a text have others.
constexpr auto beginnings_of_two = [] {
  std::array<std::array<bool, 128>, 128> out{};
  for (const auto beginning : beginnings)
    out[static_cast<unsigned char>(beginning[0])][static_cast<unsigned char>(beginning[1])] = true;
  return out;
}();

/// Whether an expression may begin so: what is tried at every word of all texts.
bool may_begin(std::string_view rest) {
  if (text::is_digit(rest[0])) return true;
  if (rest.size() < 2) return false;
  const auto first = static_cast<unsigned char>(text::ascii_lower(rest[0]));
  const auto second = static_cast<unsigned char>(text::ascii_lower(rest[1]));
  if ((first | second) >= beginnings_of_two.size() || !beginnings_of_two[first][second]) return false;
  return std::ranges::any_of(beginnings, [rest](auto beginning) { return text::starts_with_ci(rest, beginning); });
}

bool is_part_of_word(char c) { return text::is_digit(c) || text::is_letter(c); }

/// Whether a slash stands in its first word, not too far from its beginning for an address.
bool may_be_address(std::string_view rest) {
  constexpr std::size_t longest_host = 300;
  const auto end = rest.substr(0, longest_host).find_first_of(" /");
  return end != std::string_view::npos && rest[end] == '/';
}

std::string_view without_ends(std::string_view text) {
  constexpr std::u32string_view ends = U" \t\r\n\"'()[]<>«»“”„‘’‚.,;:!?…";
  const auto is_end = [&](const text::CodePoint& c) { return ends.find(c.value) != std::u32string_view::npos; };
  while (!text.empty() && is_end(text::code_point(text, 0))) text.remove_prefix(text::code_point(text, 0).size);
  while (!text.empty() && is_end(text::code_point_before(text, text.size())))
    text.remove_suffix(text::code_point_before(text, text.size()).size);
  return text;
}

/// What a page prints of a publication, or a query asks: "vergaderjaar 2018-2019, nr. 3922", 2018-2019/3922,
/// "nummer:2019Z15244".
Citations in_field(std::string_view text) {
  Cursor c{text};
  for (const std::string_view name : {"nummer:", "publicatie:", "aanhangselnummer:"})
    if (c.take(name)) return read_name(c.rest());
  const auto range = read_range(c.rest());
  if (!range || !range->vergaderjaar || !range->first || range->first != range->last) return {};
  return one(of_id(fmt::format("ah-tk-{}-{}", range->vergaderjaar->compact(), *range->first)));
}

Citations read_whole(std::string_view text, Reading how) {
  const auto whole = plain(text).text;
  Cursor c{without_ends(whole)};
  auto out = read_at(c, how, Kamer::tweede);
  if (!c.done()) out.clear();
  if (!out.empty() || how != Reading::named) return out;
  if (out = in_field(c.text); !out.empty()) return out;
  Cursor dossier{c.text};
  out = papers(dossier);
  return out.empty() || !dossier.done() ? one(of_id(c.text)) : out;
}

}  // namespace

std::vector<Found> find(std::string_view text, Kamer kamer) {
  const auto read = plain(text);
  const std::string_view in = read.text;
  std::vector<Found> out;
  Dossiers dossiers;
  for (Cursor c{in}; !c.done();) {
    const auto begin = c.at;
    const bool start = begin == 0 || !is_part_of_word(in[begin - 1]);
    Citations cited;
    if (start && may_begin(c.rest())) cited = read_at(c, Reading::running, kamer);
    if (cited.empty() && start && text::is_digit(in[begin]))
      for (const auto& id : dossiers.read(c))
        if (auto paper = of_id(id)) cited.push_back(std::move(*paper));
    if (!cited.empty()) out.push_back({std::move(cited), read.origin(begin), read.origin(c.at)});
    if (c.at > begin) continue;
    if (in[begin] == ')' || in[begin] == '\n' || in[begin] == '?') dossiers.end();
    ++c.at;
    if (is_part_of_word(in[begin]))  // nothing begins within a word
      while (is_part_of_word(c.peek())) ++c.at;
  }
  return out;
}

std::optional<Found> Typed::at(std::size_t begin) const {
  const auto place = plain_.of_origin(begin);
  if (!place || *place >= plain_.text.size()) return std::nullopt;
  Cursor c{plain_.text, *place};
  if (!may_begin(c.rest()) && !may_be_address(c.rest())) return std::nullopt;
  auto cited = read_at(c, Reading::typed, Kamer::tweede);
  if (cited.empty()) return std::nullopt;
  return Found{std::move(cited), begin, plain_.origin(c.at)};
}

std::vector<Citation> read(std::string_view text) { return read_whole(text, Reading::typed); }
std::vector<Citation> read_name(std::string_view text) { return read_whole(text, Reading::named); }

std::string dossier_named(std::string_view text) {
  const auto whole = plain(text).text;
  Cursor c{without_ends(whole)};
  if (!c.word("kamerstukken") && !c.word("kamerstuk") && !c.word("dossier")) return {};
  c.spaces();
  const auto number = dossier_number(c);
  const auto id = number.empty() ? "" : "kst-" + number + dossier_suffix(c);
  return c.done() ? id : "";
}

void add_cited(std::string_view text, Ids& out) {
  for (const auto& found : find(text))
    for (const auto& cited : found.citations) out.insert(cited.id);
}

std::vector<std::string> aanhangsels(std::string_view text, Kamer kamer) {
  std::vector<std::string> out;
  for (const auto& found : find(text, kamer))
    for (const auto& cited : found.citations)
      if (cited.kind == Kind::aanhangsel && std::ranges::find(out, cited.id) == out.end()) out.push_back(cited.id);
  return out;
}

std::optional<std::string> id_of_doc(std::string_view doc) {
  doc = text::trim(doc);
  if (doc.find("://") != std::string_view::npos) {
    const auto cited = in_address(doc);
    return cited ? std::optional(cited->id) : std::nullopt;
  }
  if (doc.size() < 4 || doc.size() > 64) return std::nullopt;
  if (doc.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/") !=
      std::string_view::npos)
    return std::nullopt;
  if (doc.find_first_of("0123456789") == std::string_view::npos) return std::nullopt;
  if (doc.find('-') != std::string_view::npos) return std::string(doc);
  const auto number = Vraagnummer::parse(doc);
  return number ? std::optional(number->str()) : std::nullopt;
}

}  // namespace kamervragen::citation
