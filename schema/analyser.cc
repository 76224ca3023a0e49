#include "schema/analyser.hh"

#include <unordered_map>

#include "schema/breaker.hh"
#include "schema/compounds.hh"
#include "schema/digest.hh"
#include "schema/inflection.hh"
#include "schema/lexicon.hh"
#include "schema/lexicon_words.hh"
#include "schema/stemmer.hh"

namespace kamervragen {
namespace {

/// Raised when the rules of these files change what any word becomes.
constexpr std::string_view rules_version = "3";

bool ends_with(std::string_view word, std::string_view tail) { return word.size() > tail.size() && word.ends_with(tail); }

}  // namespace

struct Analyser::Impl {
  RuleStemmer by_rule;
  const Lexicon& lexicon = Lexicon::compiled();
  LexiconWords listed{lexicon};
  Compounds compounds{lexicon};
  std::unordered_map<std::string, std::string> cache;
  std::unordered_map<std::string, std::vector<std::string>> parts_cache;
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
    if (auto stem = stem_of_compound(word); !stem.empty()) return stem;
    return by_rule(word);
  }

  /// Without the 's of auto's and the apostrophe of Hans'.
  static std::string_view plain(std::string_view written) {
    if (ends_with(written, "'s")) written.remove_suffix(2);
    while (ends_with(written, "'")) written.remove_suffix(1);
    return written;
  }

  /// toeslagenwetten: the plural of what ends in wet.
  std::string stem_of_compound(const std::string& word) {
    const auto split = compounds.split(word);
    if (split.empty()) return {};
    const auto& head = split.back();
    return word.substr(0, head.begin) + lexicon.word(lexicon.root(head.place));
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

const std::vector<std::string>& Analyser::parts(std::string_view written) {
  auto& cache = impl_->parts_cache;
  std::string word(written);
  if (const auto found = cache.find(word); found != cache.end()) return found->second;
  if (cache.size() >= Impl::cache_max) cache.clear();
  auto parts = impl_->compounds.parts(Impl::plain(word));
  return cache.emplace(std::move(word), std::move(parts)).first->second;
}

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
      "stikstofdepositie arbeidsongeschiktheidsverzekering huisarts vervuiling toeslagenwetten "
      "onderwijs lerares boete boetes schrijven geschreven beantwoording onderzoeken bestuurlijke veiligheid";
  Analyser analyser;
  std::string seen(rules_version);
  seen.append("|").append(std::to_string(Lexicon::compiled().digest()));
  for (const auto& token : analyser.words(normalise(probes))) {
    seen.append("|").append(token.written).append(">").append(token.stem);
    for (const auto& part : analyser.parts(token.written)) seen.append("+").append(part);
  }
  return digest(seen).low;
}

}  // namespace kamervragen
