#include "schema/analyser.hh"

#include <unordered_map>

#include "schema/breaker.hh"
#include "schema/devices.hh"
#include "schema/digest.hh"
#include "schema/dutch.hh"

namespace kamervragen {
namespace {

/// Raised when the rules of these files change what any word becomes.
constexpr std::string_view rules_version = "6";

}  // namespace

struct Analyser::Impl {
  Dutch dutch;
  std::unordered_map<std::string, std::string> stems;
  std::unordered_map<std::string, std::vector<std::string>> parts;
  /// Bounds each cache: about 20 MB.
  static constexpr std::size_t cache_max = 200'000;

  const std::string& stem(const std::string& written) {
    if (const auto found = stems.find(written); found != stems.end()) return found->second;
    if (stems.size() >= cache_max) stems.clear();
    return stems.emplace(written, dutch.stem(written).stem).first->second;
  }
};

Analyser::Analyser() : impl_(std::make_unique<Impl>()) {}
Analyser::~Analyser() = default;

std::string Analyser::stem(std::string_view written) { return impl_->stem(std::string(written)); }

const std::vector<std::string>& Analyser::parts(const std::string& written) {
  static const std::vector<std::string> none;
  if (written.size() < Compounds::shortest) return none;
  auto& known = impl_->parts;
  if (const auto found = known.find(written); found != known.end()) return found->second;
  if (known.size() >= Impl::cache_max) known.clear();
  return known.emplace(written, impl_->dutch.parts(written)).first->second;
}

bool Analyser::knows(std::string_view written) const { return Lexicon::compiled().find(written).has_value(); }

void Analyser::words(std::string_view text, std::vector<Token>& out) {
  out.clear();
  Breaker breaker(text);
  while (breaker.next()) {
    if (breaker.written.empty()) continue;  // marks alone
    out.push_back({breaker.written, impl_->stem(breaker.written), breaker.begin, breaker.end});
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
  for (const auto& device : left_out()) seen.append("|without ").append(device);
  seen.append("|").append(std::to_string(Lexicon::compiled().digest()));
  for (const auto& token : analyser.words(normalise(probes))) {
    seen.append("|").append(token.written).append(">").append(token.stem);
    for (const auto& part : analyser.parts(token.written)) seen.append("+").append(part);
  }
  return digest(seen).low;
}

}  // namespace kamervragen
