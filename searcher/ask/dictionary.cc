#include "searcher/ask/dictionary.hh"

#include <algorithm>

#include <fmt/format.h>

#include "schema/text/split.hh"
#include "schema/text/utf8.hh"
#include "searcher/measure/groups.hh"

namespace kamervragen::ask {
namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace

Result<std::vector<DictionaryEntry>> read_dictionary(std::string_view text) {
  const auto too_large = [] {
    return fail(Code::dictionary_too_large, {{"bytes", dictionary_size_max}, {"entries", dictionary_entries_max}});
  };
  if (text.size() > dictionary_size_max) return too_large();
  std::vector<DictionaryEntry> out;
  std::size_t number = 0;
  for (const auto raw : text::lines(text)) {
    ++number;
    const auto line = trimmed(raw);
    if (line.empty() || line.starts_with('#')) continue;
    const auto border = std::min(line.find('\t'), line.size()) < line.size() ? line.find('\t') : line.find(',');
    const auto name = trimmed(line.substr(0, std::min(border, line.size())));
    const auto query = border < line.size() ? trimmed(line.substr(border + 1)) : std::string_view{};
    // A name is a heading everywhere: of pages, of columns, of pictures.
    const bool has_controls = std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    if (text::find_invalid_utf8(line) || has_controls) return fail(Code::dictionary_encoding, {{"line", number}});
    if (name.empty() || query.empty()) return fail(Code::dictionary_line, {{"line", number}, {"text", line}});
    if (name == measure::none_of(measure::entry_field()))
      return fail(Code::dictionary_name_taken, {{"line", number}, {"name", name}});
    const auto before = std::ranges::find(out, name, &DictionaryEntry::name);
    if (before != out.end())
      return fail(Code::dictionary_name_twice, {{"name", name}, {"first", before->line}, {"line", number}});
    out.push_back({std::string(name), std::string(query), number});
    if (out.size() > dictionary_entries_max) return too_large();
  }
  if (out.empty()) return fail(Code::dictionary_empty);
  return out;
}

Error of_entry(Error error, const DictionaryEntry& entry) {
  error.position.reset();
  error.place = fmt::format("entry {}", entry.name);
  return error;
}

Result<std::vector<Asked>> entries_of(const Request& request, const Habits& habits) {
  std::vector<Asked> out;
  for (const auto& entry : request.dictionary) {
    auto alone = request;
    alone.text = entry.query;
    alone.running_text = false;
    auto asked = understood(alone, habits);
    if (!asked) return tl::make_unexpected(of_entry(std::move(asked.error()), entry));
    out.push_back(std::move(*asked));
  }
  return out;
}

}  // namespace kamervragen::ask
