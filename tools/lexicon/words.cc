#include "tools/lexicon/words.hh"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include "schema/dutch/fold.hh"
#include "schema/dutch/lexicon.hh"

namespace kamervragen::lexicon {
namespace {

bool letters(std::string_view word) {
  return !word.empty() && word.size() <= dutch::Lexicon::longest &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

void Words::add(std::string_view line) {
  const auto text = dutch::normalise(line);
  auto word = dutch::fold(text);
  if (!letters(word)) return;
  const bool name = word[0] != text[0] && text[0] >= 'A' && text[0] <= 'Z';
  const auto [at, fresh] = names_.try_emplace(std::move(word), name);
  if (!fresh && !name) at->second = false;
}

void Words::add_unknown(const std::string& word) {
  if (letters(word)) names_.try_emplace(word, false);
}

void Words::find_verbs() {
  for (const auto& [word, name] : names_) {
    if (name || !word.ends_with("en") || word.size() < 4) continue;
    auto stem = dutch::listed_stem_of_en(word, *this);
    if (stem.empty()) continue;
    const bool past = has(stem + "t") && (has(stem + "te") || has(stem + "de"));
    if (has(word + "d") || has(word + "de") || past) verbs_.insert(std::move(stem));
  }
  // inspreken is a verb as spreken is.
  std::vector<std::string> more;
  for (const auto& [word, name] : names_)
    if (!name && !verbs_.contains(word) && verbs_.contains(dutch::without_verb_prefix(word)) && has(word + "t"))
      more.push_back(word);
  verbs_.insert(more.begin(), more.end());
}

bool Words::has(std::string_view word) const {
  const auto found = names_.find(word);
  return found != names_.end() && !found->second;
}

bool Words::is_name(std::string_view word) const {
  const auto found = names_.find(word);
  return found != names_.end() && found->second;
}

std::vector<std::string> Words::sorted() const {
  std::vector<std::string> out;
  out.reserve(names_.size());
  for (const auto& [word, name] : names_) out.push_back(word);
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> read_lines(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line[0] != '#') out.push_back(line);
  return out;
}

std::vector<Irregular> read_irregular(const std::string& path) {
  std::vector<Irregular> out;
  for (const auto& line : read_lines(path)) {
    std::istringstream words(line);
    Irregular row;
    words >> row.root;
    for (std::string form; words >> form;) row.forms.push_back(form);
    out.push_back(std::move(row));
  }
  return out;
}

std::vector<Irregular> read_decided(const std::string& path) {
  std::vector<Irregular> out;
  for (const auto& line : read_lines(path)) {
    std::istringstream columns(line);
    std::string root, forms, reason;
    if (!std::getline(columns, root, '\t') || !std::getline(columns, forms, '\t') || !std::getline(columns, reason))
      throw std::runtime_error(path + ": three columns are wanted: " + line);
    Irregular row{root, {}, true};
    std::istringstream words(forms);
    for (std::string form; words >> form;)
      if (form != "-") row.forms.push_back(form);
    out.push_back(std::move(row));
  }
  return out;
}

std::vector<Irregular> read_forms(const std::string& tables) {
  auto out = read_decided(tables + "/decided.tsv");
  std::ranges::move(read_irregular(tables + "/irregular.tsv"), std::back_inserter(out));
  return out;
}

}  // namespace kamervragen::lexicon
