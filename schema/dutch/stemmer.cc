#include "schema/dutch/stemmer.hh"

#include <xapian.h>

#include "schema/text/ascii.hh"

namespace kamervragen::dutch {

struct RuleStemmer::Impl {
  explicit Impl(bool with_repairs) : repairs(with_repairs) {}
  const bool repairs;
  const Xapian::Stem porter{"dutch"};
};

RuleStemmer::RuleStemmer(bool repairs) : impl_(std::make_unique<Impl>(repairs)) {}
RuleStemmer::~RuleStemmer() = default;

std::string RuleStemmer::operator()(const std::string& word) const {
  std::string out = impl_->porter(word);
  if (!impl_->repairs || out.size() <= 2 || text::is_digit(out.back())) return out;
  // What Porter's Dutch leaves apart: huizen/huis, bedrijven/bedrijf, mannen/man.
  if (out.back() == 'v') out.back() = 'f';
  if (out.back() == 'z') out.back() = 's';
  const char last = out.back();
  const bool vowel = std::string_view("aeiou").find(last) != std::string_view::npos;
  if (!vowel && last == out[out.size() - 2]) out.pop_back();
  return out;
}

}  // namespace kamervragen::dutch
