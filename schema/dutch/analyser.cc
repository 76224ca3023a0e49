#include "schema/dutch/analyser.hh"

#include "schema/dutch/breaker.hh"
#include "schema/dutch/compounds.hh"
#include "schema/dutch/switches.hh"
#include "schema/dutch/vocabulary.hh"
#include "schema/text/digest.hh"

namespace kamervragen::dutch {
namespace {

/// Raised when the rules of these files change what any word becomes.
constexpr std::string_view rules_version = "8";

}  // namespace

struct Analyser::Impl {
  Vocabulary vocabulary;
  std::uint32_t generation = 0;

  /// Between two texts: the numbers of one hold together.
  void bound() {
    constexpr std::size_t words_max = 400'000;  // about 40 MB
    if (vocabulary.size() < words_max) return;
    vocabulary.clear();
    ++generation;
  }
};

Analyser::Analyser() : impl_(std::make_unique<Impl>()) {}
Analyser::~Analyser() = default;

std::string Analyser::stem(std::string_view written) {
  auto& vocabulary = impl_->vocabulary;
  return vocabulary.word(vocabulary.stem(vocabulary.number(written)));
}

const std::vector<std::string>& Analyser::parts(const std::string& written) {
  return impl_->vocabulary.parts(impl_->vocabulary.number(written));
}

std::vector<std::string> Analyser::pieces(const std::string& written) const {
  return Compounds(Lexicon::compiled()).pieces(written);
}

Vocabulary& Analyser::vocabulary() { return impl_->vocabulary; }
std::uint32_t Analyser::generation() const { return impl_->generation; }

bool Analyser::knows(std::string_view written) const { return Lexicon::compiled().find(written).has_value(); }

void Analyser::words(std::string_view text, std::vector<Token>& out) {
  out.clear();
  impl_->bound();
  auto& vocabulary = impl_->vocabulary;
  Breaker breaker(text);
  while (breaker.next()) {
    if (breaker.written.empty()) continue;  // marks alone
    out.push_back({breaker.written, vocabulary.word(vocabulary.stem(vocabulary.number(breaker.written))), breaker.begin,
                   breaker.end});
  }
}

void Analyser::places(std::string_view text, const Stretch& stretch, std::vector<WordPlace>& out) {
  impl_->bound();
  impl_->vocabulary.places(text, stretch, out);
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
      "50+ 5 G CO₂ m² c.a.o. CO2uitstoot produktie onderwijs lerares boete boetes schrijven geschreven "
      "beantwoording onderzoeken bestuurlijke veiligheid";
  Analyser analyser;
  std::string seen(rules_version);
  for (const auto& off : left_out()) seen.append("|without ").append(off);
  seen.append("|").append(std::to_string(Lexicon::compiled().digest()));
  for (const auto& token : analyser.words(normalise(probes))) {
    seen.append("|").append(token.written).append(">").append(token.stem);
    for (const auto& part : analyser.parts(token.written)) seen.append("+").append(part);
  }
  return text::digest(seen).low;
}

}  // namespace kamervragen::dutch
