#include "schema/analyser.hh"

#include <unordered_map>

#include "schema/breaker.hh"
#include "schema/digest.hh"
#include "schema/inflection.hh"
#include "schema/lexicon.hh"
#include "schema/stemmer.hh"

namespace kamervragen {
namespace {

/// The compiled words as the inflection rules ask for them.
class Listed final : public WordList {
 public:
  bool has(std::string_view word) const override { return flags(word, word_name) == 0; }
  bool is_name(std::string_view word) const override { return flags(word, word_name) > 0; }
  bool is_verb(std::string_view stem) const override { return flags(stem, word_verb) > 0; }

 private:
  /// -1 when it is not listed.
  static int flags(std::string_view word, WordFlag flag) {
    const auto& lexicon = Lexicon::compiled();
    const auto place = lexicon.find(word);
    return place ? lexicon.flags(*place) & flag : -1;
  }
};

/// Raised when the rules of these files change what any word becomes.
constexpr std::string_view rules_version = "3";

bool ends_with(std::string_view word, std::string_view tail) { return word.size() > tail.size() && word.ends_with(tail); }

}  // namespace

struct Analyser::Impl {
  RuleStemmer by_rule;
  Listed listed;
  const Lexicon& lexicon = Lexicon::compiled();
  std::unordered_map<std::string, std::string> cache;
  /// Bounds the cache: about 20 MB.
  static constexpr std::size_t cache_max = 200'000;

  std::string stem(std::string_view written) {
    if (written.empty() || (written.front() >= '0' && written.front() <= '9')) return std::string(plain(written));
    std::string word;
    for (char c : plain(written))
      if (c != '\'') word += c;
    if (const auto place = lexicon.find(word)) return lexicon.word(lexicon.root(*place));
    if (word.size() >= 4)
      for (const auto& rule : inflection_rules())
        if (rule.on && !rule.of_names)
          if (auto root = rule.apply(word, listed); !root.empty()) return lexicon.word(lexicon.root(*lexicon.find(root)));
    return by_rule(word);
  }

  /// Without the 's of auto's and the apostrophe of Hans'.
  static std::string_view plain(std::string_view written) {
    if (ends_with(written, "'s")) written.remove_suffix(2);
    while (ends_with(written, "'")) written.remove_suffix(1);
    return written;
  }

  const std::string& cached(const std::string& written) {
    const auto found = cache.find(written);
    if (found != cache.end()) return found->second;
    if (cache.size() >= cache_max) cache.clear();
    return cache.emplace(written, stem(written)).first->second;
  }
};

Analyser::Analyser() : impl_(std::make_unique<Impl>()) {}
Analyser::~Analyser() = default;

std::string Analyser::stem(std::string_view written) { return impl_->cached(std::string(written)); }

void Analyser::words(std::string_view text, std::vector<Token>& out) {
  out.clear();
  Breaker breaker(text);
  while (breaker.next()) {
    if (breaker.written.empty()) continue;  // marks alone
    out.push_back({breaker.written, impl_->cached(breaker.written), breaker.begin, breaker.end});
  }
}

std::vector<Token> Analyser::words(std::string_view text) {
  std::vector<Token> out;
  words(text, out);
  return out;
}

std::uint64_t analyser_fingerprint() {
  // Words that another stemmer, or another version of this one, would treat otherwise.
  constexpr std::string_view probes =
      "huizen bedrijven mannen bazen foto's minister ministers gemeente gemeenten gezondheid mogelijk geluiden wegen "
      "naïeve coöperatie Yeşilgöz Lacin Ĳsselmeer vergunningen toeslagen toeslagenouders kinderen steden leden F-35's "
      "D'66 35 261 1.000.000 2,5 2019Z15244 's-Gravenhage zzp'ers auto's dual-use-verordening groene verordening "
      "onderwijs lerares boete boetes schrijven geschreven beantwoording onderzoeken bestuurlijke veiligheid";
  Analyser analyser;
  std::string seen(rules_version);
  seen.append("|").append(std::to_string(Lexicon::compiled().digest()));
  for (const auto& token : analyser.words(normalise(probes))) seen.append("|").append(token.written).append(">").append(token.stem);
  return digest(seen).low;
}

}  // namespace kamervragen
