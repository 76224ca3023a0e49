#include "indexer/join/merge_answers.hh"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include <fmt/format.h>

namespace kamervragen::join {
namespace {

int first_number(const Antwoord& a) { return a.op_vragen.empty() ? 0 : a.op_vragen.front(); }

}  // namespace

void replace_answers(std::vector<Antwoord>& answers, const std::vector<Antwoord>& later) {
  if (answers.empty()) {
    answers = later;
    return;
  }
  std::set<int> anew;
  for (const auto& a : later) anew.insert(a.op_vragen.begin(), a.op_vragen.end());
  std::erase_if(answers, [&](Antwoord& a) {
    if (a.op_vragen.empty()) return false;
    std::erase_if(a.op_vragen, [&](int n) { return anew.contains(n); });
    return a.op_vragen.empty();
  });
  for (const auto& a : later) {
    const auto behind = std::ranges::find_if(
        answers, [&](const Antwoord& other) { return first_number(a) > 0 && first_number(other) > first_number(a); });
    answers.insert(behind, a);
  }
}

void warn_of_numbers(Kamervraag& k) {
  std::map<int, int> asked, answered;
  for (const auto& v : k.vragen)
    for (const int n : v.nummers) ++asked[n];
  for (const auto& a : k.antwoorden)
    for (const int n : a.op_vragen) ++answered[n];
  const auto warn = [&](std::string code, int n, std::string_view what) {
    k.waarschuwingen.push_back({std::move(code), k.nummer, fmt::format("{} {}", what, n)});
  };
  for (const auto& [n, times] : asked)
    if (times > 1) warn("vraag-dubbel", n, "meer dan één vraag met nummer");
  for (const auto& [n, times] : answered) {
    if (times > 1) warn("antwoord-dubbel", n, "meer dan één antwoord op vraag");
    if (!asked.contains(n) && !asked.empty()) warn("antwoord-zonder-vraag", n, "geen vraag met nummer");
  }
}

}  // namespace kamervragen::join
