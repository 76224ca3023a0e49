#include "schema/layout/signatures.hh"

#include <catch2/catch.hpp>

#include "schema/dutch/vocabulary.hh"
#include "schema/record/body_texts.hh"

namespace kamervragen::test {
using namespace layout;

namespace {

WordSignatures signatures(const std::string& text, dutch::Analyser& analyser) {
  std::vector<dutch::WordPlace> words;
  analyser.places(text, words);
  return signatures_of(words, analyser.vocabulary());
}

std::string tricky() {
  std::string out;
  for (int i = 0; i < 30; ++i)
    out +=
        "De F-35's vlogen over 's-Gravenhage; één coöperatie, 35 261 en 1.000.000, 2,5 × D'66: e\u0301e\u0301n e-mail "
        "van zzp'ers\n";
  return dutch::normalise(out);
}

}  // namespace

TEST_CASE("a signature is that of the stem, and compounds have those of their parts") {
  dutch::Analyser analyser;
  const auto found = signatures("De huizen van toeslagenouders", analyser);
  CHECK(found.stems == std::string{signature_of("de"), signature_of("huis"), signature_of("van"),
                                   signature_of(analyser.stem("toeslagenouders"))});
  CHECK(found.places == std::vector<std::size_t>{0});
  CHECK(found.parts ==
        std::vector<std::pair<std::size_t, char>>{{3, signature_of("toeslag")}, {3, signature_of("ouder")}});
  CHECK(signatures("", analyser) == WordSignatures{});
}

TEST_CASE("every word is read again from the place before it") {
  dutch::Analyser analyser;
  const auto text = tricky();
  std::vector<dutch::WordPlace> all, one;
  analyser.places(text, all);
  const auto found = signatures(text, analyser);
  REQUIRE(found.stems.size() == all.size());
  REQUIRE(found.places.size() == (all.size() + WordSignatures::stride - 1) / WordSignatures::stride);
  for (std::size_t i = 0; i < all.size(); ++i) {
    analyser.places(text, {found.places[i / WordSignatures::stride], i % WordSignatures::stride, 1}, one);
    REQUIRE(one.size() == 1);
    CHECK(one.front().word == all[i].word);
    CHECK(one.front().begin == all[i].begin);
    CHECK(one.front().end == all[i].end);
  }
}

TEST_CASE("signatures are read as they were written, and nothing else is signatures") {
  dutch::Analyser analyser;
  const std::vector<WordSignatures> texts = {
      signatures(tricky(), analyser), {}, signatures("toeslagenouders", analyser)};
  const auto bytes = encode_signatures(texts);
  const auto found = signatures_in(bytes, 3).value();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    WordSignatures again{std::string(found[i].stems), found[i].decoded_places(), {}};
    const auto words = found[i].decoded_words_of_parts();
    REQUIRE(words.size() == found[i].parts.size());
    for (std::size_t n = 0; n < words.size(); ++n) again.parts.emplace_back(words[n], found[i].parts[n]);
    CHECK(again == texts[i]);
  }
  CHECK_FALSE(signatures_in(bytes, 2));
  CHECK_FALSE(signatures_in(bytes, 4));
  for (std::size_t n = 0; n < bytes.size(); ++n) CHECK_FALSE(signatures_in(bytes.substr(0, n), 3));
}

TEST_CASE("the running texts of a record are those of its fields") {
  Kamervraag k;
  k.vragen.resize(2);
  k.vragen[0].nummers = {1, 2};
  k.vragen[0].tekst = "Een.";
  k.antwoorden.resize(1);
  k.antwoorden[0].op_vragen = {1};
  k.antwoorden[0].tekst = "Twee.";
  k.toelichting = "Drie.";
  std::string said;
  for (const auto& text : body_texts(k))
    said += std::string(text.field) + ' ' + std::to_string(text.vraag) + ' ' + std::string(text.text) + ' ';
  CHECK(said == "vraag 1 Een. antwoord 1 Twee. vraag 0 Drie. ");
}

}  // namespace kamervragen::test
