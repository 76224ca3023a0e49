#include "schema/record/codec.hh"

#include <random>
#include <type_traits>

#include <catch2/catch.hpp>

#include "schema/record/body_texts.hh"
#include "schema/record/note_texts.hh"
#include "schema/text/digest.hh"

namespace kamervragen::test {
using namespace record;

namespace {

Kamervraag example() {
  Kamervraag k;
  k.nummer = "2023Z90001";
  k.titel = "De vuurtoren van Wierum-aan-Zee";
  k.indieners = {{"Van der Zwaluw", "PvdK", ""}};
  k.ministers = {{"minister", "Ganzeveer", "Financiën", "", "", ""}};
  k.ingezonden = Date::of(2023, 5, 10);
  k.beantwoord = Date::of(2023, 6, 5);
  k.dagen = 26;
  k.status = Status::beantwoord;
  k.vragen = {{{1, 2}, "Klopt het?", {{"1", "Dijkbode", {"https://dijkbode.example/a"}}}}, {{}, "", {}}};
  k.antwoorden = {{{1, 2}, "Ja.", {}, std::nullopt}, {{3}, "Zie antwoord vraag 1.", {}, 1}};
  k.mededelingen = {
      {MededelingSoort::uitstel, "Later.", Date::of(2023, 5, 31), PublicatieId::parse("ah-tk-20222023-9001")}};
  k.publicaties = {
      {PublicatieId::parse("kv-tk-2023Z90001").value(), PublicatieSoort::vraag, Date::of(2023, 5, 10), false, false}};
  k.uitgesteld = true;
  k.bronnen = {"dijkbode.example"};
  k.zie_ook = {"ah-tk-20222023-9000"};
  k.verwijst = {"kst-36200-1"};
  k.waarschuwingen = {{"dagen-negatief", "x", "y"}};
  return k;
}

}  // namespace

TEST_CASE("what is encoded is decoded, and equal records have equal bytes") {
  const auto record = example();
  const auto bytes = encode(record);
  const auto back = decode_kamervraag(bytes);
  REQUIRE(back);
  CHECK(*back == record);
  CHECK(encode(*back) == bytes);
  auto other = record;
  other.dagen = 27;
  CHECK(encode(other) != bytes);
}

TEST_CASE("a head is the record without its texts, and says where they stand") {
  auto record = example();
  record.toelichting = "Waarom nu?";
  record.overig = {"Naar boven", ""};
  record.bijlagen = {{"Kaart", ""}, {"", "Bijschrift"}};
  const auto parts = encode_apart(record);
  const std::string_view texts = parts.texts;
  CHECK(texts.starts_with("Klopt het?Ja.Zie antwoord vraag 1.Waarom nu?Later.KaartBijschrift"));
  const auto decoded = decode_head(parts.head);
  REQUIRE(decoded);
  CHECK(decoded->head == static_cast<const Head&>(record));
  CHECK(parts.head.find("dijkbode.example/a") == std::string::npos);  // of a note, so no part of a head

  const auto whole = body_texts(record), apart = body_texts(decoded->places, texts).value();
  REQUIRE(apart.size() == whole.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    CHECK(apart[i].field == whole[i].field);
    CHECK(apart[i].vraag == whole[i].vraag);
    CHECK(apart[i].text == whole[i].text);
  }
  CHECK(decode_kamervraag(parts.head, texts).value() == record);
  CHECK_FALSE(body_texts(decoded->places, texts.substr(0, texts.find("schrift"))));
  CHECK_FALSE(decode_kamervraag(parts.head, texts.substr(1)));
  CHECK_FALSE(decode_kamervraag(parts.head, parts.texts + "x"));
}

TEST_CASE("the texts of one record are refused behind the head of another") {
  const auto record = example();
  const auto texts = encode_apart(record).texts;
  const std::pair<const char*, void (*)(Kamervraag&)> rows[] = {
      {"a text more", [](Kamervraag& k) { k.toelichting = "x"; }},
      {"a text less", [](Kamervraag& k) { k.antwoorden[0].tekst.clear(); }},
      {"another length", [](Kamervraag& k) { k.vragen[0].tekst += "x"; }},
      {"another question", [](Kamervraag& k) { k.vragen[0].nummers = {3}; }},
  };
  for (const auto& [why, change] : rows) {
    INFO(why);
    auto other = record;
    change(other);
    CHECK_FALSE(decode_kamervraag(encode_apart(other).head, texts));
  }
}

// A head is a record that was read in part: nothing takes it for one that has no texts.
template <class T>
concept taken_for_a_record = requires(const T& record, const Vraag& vraag) {
  body_texts(record);
}
|| requires(const T& record) { encode(record); }
|| requires(const T& record) { encode_apart(record); }
|| requires(const T& record) { note_texts(record); }
|| requires(const T& record, const Vraag& vraag) { answers_to(record, vraag); };
static_assert(taken_for_a_record<Kamervraag> && !taken_for_a_record<Head>);
static_assert(!std::is_convertible_v<Head, Kamervraag> && std::is_convertible_v<Kamervraag, Head>);

TEST_CASE("a publication survives the codec") {
  Publicatie p;
  p.id = PublicatieId::parse("ah-tk-20222023-9001").value();
  p.soort = PublicatieSoort::mededeling;
  p.kamer = Kamer::eerste;
  p.mededeling = Mededeling{MededelingSoort::intrekking, "tekst", Date::of(1995, 1, 2), {}};
  p.zie_ook = {"a", "b"};
  p.zonder_tekst = true;
  const auto back = decode_publicatie(encode(p));
  REQUIRE(back);
  CHECK(*back == p);
}

TEST_CASE("damaged bytes are refused, never misread beyond their end") {
  const auto bytes = encode(example());
  for (std::size_t n = 0; n < bytes.size(); ++n) CHECK_FALSE(decode_kamervraag(std::string_view(bytes).substr(0, n)));
  CHECK_FALSE(decode_kamervraag(bytes + "x"));
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    auto damaged = bytes;
    for (unsigned i = 0; i < 1 + random() % 4; ++i) damaged[random() % damaged.size()] = static_cast<char>(random());
    CHECK_NOTHROW(decode_kamervraag(damaged));
  }
}

TEST_CASE("digests add up in any order, and can be taken out again") {
  const auto a = text::digest("a"), b = text::digest("b"), c = text::digest("c");
  CHECK(a + b + c == c + a + b);
  CHECK(a + b - b == a);
  CHECK(a + a != a);
  CHECK((text::Digest{} - a) + a == text::Digest{});
  CHECK(text::Digest::from_hex(a.hex()) == a);
  CHECK_FALSE(text::Digest::from_hex("xyz"));
  CHECK_FALSE(text::Digest::from_hex(std::string(32, 'g')));
}

}  // namespace kamervragen::test
