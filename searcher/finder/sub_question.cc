// One vraag of a record.
#include <algorithm>
#include <set>
#include <utility>

#include "searcher/finder/show_find.hh"

namespace kamervragen::finder {
namespace {

bool has(const std::vector<int>& nummers, int nummer) { return std::ranges::find(nummers, nummer) != nummers.end(); }

/// By their number; where none carries one, by their place.
std::vector<std::size_t> questions_of(const Kamervraag& k, int nummer) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < k.vragen.size(); ++i)
    if (has(k.vragen[i].nummers, nummer)) out.push_back(i);
  const bool numbered = std::ranges::any_of(k.vragen, [](const Vraag& vraag) { return !vraag.nummers.empty(); });
  if (!numbered && nummer >= 1 && std::cmp_less_equal(nummer, k.vragen.size()))
    out.push_back(static_cast<std::size_t>(nummer) - 1);
  return out;
}

/// The answers, each once, to these questions and to that number; then what they refer to.
class Answers {
 public:
  explicit Answers(const Kamervraag& k) : k_(k) {}

  void add(std::size_t i) {
    if (seen_.insert(i).second) in_order_.push_back(i);
  }
  void add_referred_to() {
    for (std::size_t at = 0, end = in_order_.size(); at < end; ++at)
      if (const auto nummer = k_.antwoorden[in_order_[at]].zie_antwoord)
        for (std::size_t i = 0; i < k_.antwoorden.size(); ++i)
          if (!k_.antwoorden[i].zie_antwoord && has(k_.antwoorden[i].op_vragen, *nummer)) add(i);
  }
  std::vector<Antwoord> taken() const {
    std::vector<Antwoord> out;
    for (const auto i : in_order_) out.push_back(k_.antwoorden[i]);
    return out;
  }

 private:
  const Kamervraag& k_;
  std::vector<std::size_t> in_order_;
  std::set<std::size_t> seen_;
};

}  // namespace

std::optional<Kamervraag> only_vraag(Kamervraag k, int nummer) {
  std::vector<Vraag> vragen;
  Answers answers(k);
  for (const auto at : questions_of(k, nummer)) {
    vragen.push_back(k.vragen[at]);
    for (const auto i : answers_to(k, k.vragen[at])) answers.add(i);
  }
  for (std::size_t i = 0; i < k.antwoorden.size(); ++i)
    if (has(k.antwoorden[i].op_vragen, nummer)) answers.add(i);
  answers.add_referred_to();
  auto antwoorden = answers.taken();
  if (vragen.empty() && antwoorden.empty()) return std::nullopt;
  k.vragen = std::move(vragen);
  k.antwoorden = std::move(antwoorden);
  return k;
}

std::size_t count_questions(const Kamervraag& k) {
  std::set<int> numbers;
  std::size_t unnumbered = 0;
  for (const auto& vraag : k.vragen) {
    numbers.insert(vraag.nummers.begin(), vraag.nummers.end());
    if (vraag.nummers.empty()) ++unnumbered;
  }
  return numbers.size() + unnumbered;
}

Error no_such_vraag(const Kamervraag& k, int nummer) {
  return {Code::no_such_vraag, {{"id", k.nummer}, {"number", nummer}, {"count", count_questions(k)}}};
}

}  // namespace kamervragen::finder
