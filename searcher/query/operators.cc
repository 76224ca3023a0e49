#include "searcher/query/operators.hh"

#include <algorithm>
#include <array>

#include "schema/text/split.hh"

namespace kamervragen::query {
namespace {

constexpr std::array<Operator, 6> operators = {{{"AND", LexemeKind::op_and},
                                                {"EN", LexemeKind::op_and},
                                                {"OR", LexemeKind::op_or},
                                                {"OF", LexemeKind::op_or},
                                                {"NOT", LexemeKind::op_not},
                                                {"NIET", LexemeKind::op_not}}};

}  // namespace

const Operator* find_operator(std::string_view word) {
  const auto* found = std::ranges::find(operators, word, &Operator::written);
  return found == operators.end() ? nullptr : found;
}

bool is_near(std::string_view word) { return word == "NEAR" || word.starts_with("NEAR/"); }

bool has_operator(std::string_view text) {
  const auto words = text::split_views(text, ' ');
  return std::any_of(words.begin() + 1, words.end(), [](std::string_view word) {
    return find_operator(word) != nullptr || is_near(word) || (word.size() > 1 && word.front() == '-');
  });
}

}  // namespace kamervragen::query
