#include "tools/lexicon/parts.hh"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>

#include "schema/dutch/lexicon.hh"

namespace kamervragen::lexicon {
namespace {

constexpr std::array<std::string_view, 4> links = {"", "s", "e", "en"};

/// How many listed words a word of this length must begin or end, to be taken for a part.
unsigned wanted(std::size_t length) { return length == 4 ? 6 : length == 5 ? 3 : 1; }

struct Counts {
  unsigned begins = 0, ends = 0;
};

void take_from(Listed& one, unsigned flags) { one.flags &= static_cast<std::uint8_t>(~flags); }

}  // namespace

Names& PartTable::of(std::string_view sign) {
  if (sign == "+") return yes;
  if (sign == "-") return no;
  if (sign == "<") return end_only;
  if (sign == ">") return front_only;
  if (sign == "~") return silent;
  throw std::runtime_error("parts.tsv: no such sign: " + std::string(sign));
}

PartTable read_parts(const std::string& path) {
  PartTable table;
  for (const auto& line : read_lines(path)) {
    std::istringstream words(line);
    std::string sign, word;
    words >> sign;
    auto& set = table.of(sign);
    while (words >> word) set.insert(word);
  }
  return table;
}

void mark_parts(std::vector<Listed>& listed, const PartTable& table, const Names& taught) {
  Table<std::uint32_t> place;
  for (std::uint32_t i = 0; i < listed.size(); ++i) place.emplace(listed[i].word, i);
  const auto never = [&](const Listed& one) {
    return table.no.contains(one.word) || table.no.contains(listed[one.root].word);
  };
  const auto usable = [&](std::string_view word, std::uint8_t flag) {
    const auto found = place.find(word);
    return found != place.end() && (listed[found->second].flags & flag) && !never(listed[found->second]) &&
           (word.size() > 3 || table.yes.contains(word));
  };

  // Roots are counted, so that houses in the plural speak for the house.
  std::vector<Counts> counts(listed.size());
  for (const auto& whole : listed) {
    const std::string_view word = whole.word;
    if (word.size() < 6 || (whole.flags & dutch::word_name)) continue;
    for (std::size_t at = 2; at + 2 < word.size(); ++at) {
      const auto left = word.substr(0, at);
      if (!usable(left, dutch::word_part)) continue;
      for (const auto link : links) {
        if (!word.substr(at).starts_with(link)) continue;
        const auto right = word.substr(at + link.size());
        if (!usable(right, dutch::word_head)) continue;
        ++counts[listed[place.find(left)->second].root].begins;
        ++counts[listed[place.find(right)->second].root].ends;
      }
    }
  }
  for (auto& one : listed) {
    const auto& word = one.word;
    if (never(one)) {
      take_from(one, dutch::word_part | dutch::word_head);
      continue;
    }
    if (table.silent.contains(listed[one.root].word)) one.flags |= dutch::word_silent;
    if (table.front_only.contains(word)) {
      take_from(one, dutch::word_part | dutch::word_head);
      one.flags |= dutch::word_front;
      continue;
    }
    if (table.yes.contains(word) || taught.contains(word)) {
      one.flags |= dutch::word_part | dutch::word_head;
      continue;
    }
    const auto& count = counts[one.root];
    const bool enough = word.size() > 3 && count.begins + count.ends >= wanted(word.size());
    if (!enough || count.begins == 0) take_from(one, dutch::word_part);
    if (!enough || count.ends == 0) take_from(one, dutch::word_head);
    // strafbaars is no part of strafbaarstelling: a linking s stands behind the word itself. It may stand at the end.
    if ((one.flags & dutch::word_part) && listed[one.root].word + 's' == word) {
      take_from(one, dutch::word_part);
      one.flags |= dutch::word_head;
    }
    if (table.end_only.contains(word)) take_from(one, dutch::word_part);
  }
}

std::vector<std::string> words_of_told(const std::string& path) {
  std::vector<std::string> out;
  for (const auto& line : read_lines(path)) {
    std::istringstream words(line);
    for (std::string word; words >> word;)
      if (word != "-") out.push_back(word);
  }
  return out;
}

std::vector<Told> read_told(const std::string& path, const std::vector<Listed>& listed, Unreached unreached) {
  const auto place = [&](const std::string& word) {
    const auto found = std::lower_bound(listed.begin(), listed.end(), word,
                                        [](const Listed& a, const std::string& b) { return a.word < b; });
    if (found == listed.end() || found->word != word) throw std::runtime_error(path + ": not in the list: " + word);
    return static_cast<std::uint32_t>(found - listed.begin());
  };
  std::vector<Told> out;
  std::string wrong;
  for (const auto& line : read_lines(path)) {
    std::istringstream words(line);
    std::string word, part;
    words >> word;
    Told told{place(word), {}};
    if (const auto& root = listed[listed[told.word].root].word; root != word) {
      wrong += "\n  " + word + " is a form of " + root;
      continue;
    }
    while (words >> part)
      if (part != "-") told.parts.push_back(place(part));
    if (told.parts.size() > dutch::Lexicon::told_parts)
      throw std::runtime_error(path + ": more than three parts: " + word);
    out.push_back(std::move(told));
  }
  if (!wrong.empty() && unreached == Unreached::refused) throw std::runtime_error(path + wrong);
  return out;
}

}  // namespace kamervragen::lexicon
