#include "indexer/state/state.hh"

#include <catch2/catch.hpp>

namespace kamervragen::test {
using namespace state;

namespace {

PublicationState a_state() {
  PublicationState out;
  out.digest = text::digest("its files");
  out.signature = text::digest("their times");
  out.place = "2023/kv-tk-2023Z90001";
  out.links.id = *PublicatieId::parse("kv-tk-2023Z90001");
  out.warnings = {"datum-ongeldig"};
  return out;
}

}  // namespace

TEST_CASE("a state is read as it was written, and no changed bit of it is") {
  const auto sound = encode(a_state());
  const auto read = decode_state(sound);
  REQUIRE(read);
  CHECK(read->place == "2023/kv-tk-2023Z90001");
  CHECK(encode(*read) == sound);
  const auto head = decode_head(sound);
  REQUIRE(head);
  CHECK(head->signature == a_state().signature);
  for (std::size_t bit = 0; bit < sound.size() * 8; ++bit) {
    auto flipped = sound;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ 1 << bit % 8);
    INFO("bit " << bit);
    const auto damaged = decode_state(flipped);
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().name() == "state-damaged");
    CHECK_FALSE(decode_head(flipped));
  }
}

TEST_CASE("unreadable is what nobody could look into") {
  struct Row {
    const char *code, *read;
    bool expected;
    const char* why;
  };
  const Row rows[] = {
      {"", "its files", false, "no failure"},
      {"xml-not-well-formed", "its files", false, "read, and not understood"},
      {"file-unreadable", "", true, "not read"},
      {"file-irregular", "", true, "not read"},
      {"file-too-large", "", false, "seen to be too large"},
  };
  for (const auto& row : rows) {
    INFO(row.code << " (" << row.why << ')');
    auto state = a_state();
    state.digest = *row.read ? text::digest(row.read) : text::Digest{};
    if (*row.code) state.failure = Failure{row.code, "why", "where", std::nullopt};
    CHECK(is_unreadable(state) == row.expected);
  }
}

}  // namespace kamervragen::test
