#include "indexer/names.hh"

#include <algorithm>
#include <vector>

namespace kamervragen {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.size();) {
    const auto end = std::min(text.find(' ', i), text.size());
    if (end > i) words.emplace_back(text.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

/// "S.A.M.", "J.", "Ph.", "Ch.M.": ends in a full stop.
bool is_initials(const std::string& word) { return word.size() >= 2 && word.back() == '.'; }

/// "van", "der", "'t": begins with a small letter or an apostrophe.
bool is_prefix(const std::string& word) {
  const auto first = static_cast<unsigned char>(word.front());
  return (first >= 'a' && first <= 'z') || first == '\'' || word.starts_with("’");
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

}  // namespace

std::string surname_of(std::string_view metadata_name) {
  auto words = words_of(metadata_name);
  std::vector<std::string> prefixes;
  if (words.size() > 1 && is_initials(words.back())) {  // 2008-2009: SURNAME PREFIX INITIALS
    words.pop_back();
    while (words.size() > 1 && is_prefix(words.back())) {
      prefixes.insert(prefixes.begin(), words.back());
      words.pop_back();
    }
  } else {
    while (words.size() > 1 && is_initials(words.front())) words.erase(words.begin());
  }
  words.insert(words.begin(), prefixes.begin(), prefixes.end());
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : " ") + word;
  return capitalised(out);
}

}  // namespace kamervragen
