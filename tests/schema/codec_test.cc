#include <random>

#include <catch2/catch.hpp>

#include "schema/codec.hh"
#include "schema/digest.hh"

using namespace kamervragen;

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
  k.mededelingen = {{MededelingSoort::uitstel, "Later.", Date::of(2023, 5, 31), "ah-tk-20222023-9001"}};
  k.publicaties = {{"kv-tk-2023Z90001", PublicatieSoort::vraag, Date::of(2023, 5, 10), false, false}};
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

TEST_CASE("a publication survives the codec") {
  Publicatie p;
  p.id = "ah-tk-20222023-9001";
  p.soort = PublicatieSoort::mededeling;
  p.kamer = Kamer::eerste;
  p.mededeling = Mededeling{MededelingSoort::intrekking, "tekst", Date::of(1995, 1, 2), ""};
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
  const auto a = digest("a"), b = digest("b"), c = digest("c");
  CHECK(a + b + c == c + a + b);
  CHECK(a + b - b == a);
  CHECK(a + a != a);
  CHECK((Digest{} - a) + a == Digest{});
  CHECK(Digest::from_hex(a.hex()) == a);
  CHECK_FALSE(Digest::from_hex("xyz"));
  CHECK_FALSE(Digest::from_hex(std::string(32, 'g')));
}
