#include "schema/layout/fields.hh"

#include <set>

#include <catch2/catch.hpp>

#include "schema/layout/stamp.hh"
#include "schema/layout/terms.hh"

namespace kamervragen::test {
using namespace layout;

TEST_CASE("fields are found by name and alias, case aside") {
  for (const char* name : {"indiener", "lid", "mp", "INDIENER"}) CHECK(fields().find(name)->name == "indiener");
  CHECK(fields().find("dagen")->kind == Kind::number);
  CHECK(fields().find("minster") == nullptr);
  CHECK(fields().find("") == nullptr);
}

TEST_CASE("a mistyped field is told what it is near to") {
  CHECK(fields().suggest("minster") == "minister");
  CHECK(fields().suggest("idniener") == "indiener");
  CHECK(fields().suggest("fracties") == "fractie");
  CHECK(fields().suggest("zzzzzzzz").empty());
}

TEST_CASE("no name or alias belongs to two fields") {
  std::set<std::string> seen;
  for (const auto& field : fields()) {
    CHECK(fields().find(field.name) == &field);
    CHECK(seen.insert(std::string(field.name)).second);
  }
}

// With UBSan g++ 12 takes no comparison of a function's address for a constant, so this is no static_assert.
TEST_CASE("a closed vocabulary is one of labels") {
  for (const auto& field : fields())
    if (field.closed) CHECK(field.kind == Kind::label);
}

TEST_CASE("every accessor bears an empty record") {
  for (const auto& field : fields()) {
    INFO(field.name);
    CHECK_NOTHROW(field.values(Kamervraag{}));
    CHECK(field.values(Head{}).has_value() == (field.role != Role::body && field.role != Role::note));
  }
  for (const auto& order : sort_orders()) CHECK_NOTHROW(order.key(Head{}));
}

TEST_CASE("days fall into their ranges") {
  const auto* dagen = fields().find("dagen");
  const std::pair<int, const char*> rows[] = {{0, "0-21"},   {21, "0-21"},  {22, "22-42"}, {42, "22-42"},
                                              {43, "43-84"}, {84, "43-84"}, {85, "85+"},   {570, "85+"}};
  for (const auto& [days, bucket] : rows) CHECK(dagen->bucket(std::to_string(days)) == bucket);
}

TEST_CASE("too late is more than 21 days, 42 after an uitstelbericht, and never an oral question") {
  const auto* is = fields().find("is");
  const auto values = [&](std::optional<int> days, bool postponed, Status status, bool oral) {
    Head k;
    k.dagen = days;
    k.status = status;
    k.mondeling = oral;
    k.uitgesteld = postponed;
    const auto list = is->values(k).value();
    return std::set<std::string>(list.begin(), list.end());
  };
  using Set = std::set<std::string>;
  CHECK(values(21, false, Status::beantwoord, false) == Set{});
  CHECK(values(22, false, Status::beantwoord, false) == Set{"te-laat"});
  CHECK(values(42, true, Status::beantwoord, false) == Set{"uitgesteld"});
  CHECK(values(43, true, Status::beantwoord, false) == Set{"te-laat", "uitgesteld"});
  CHECK(values({}, false, Status::onbeantwoord, false) == Set{"open"});
  CHECK(values({}, true, Status::uitgesteld, false) == Set{"open", "uitgesteld"});
  CHECK(values({}, false, Status::ingetrokken, false) == Set{});
  CHECK(values({}, false, Status::onbeantwoord, true) == Set{});
}

TEST_CASE("sort keys order the records, what is absent last") {
  Head older, newer, undated;
  older.nummer = "2019Z00001";
  older.ingezonden = Date::of(2019, 1, 1);
  older.dagen = 100;
  newer.nummer = "2020Z00001";
  newer.ingezonden = Date::of(2020, 1, 1);
  newer.dagen = 9;
  undated.nummer = "2021Z00001";
  const auto key = [](std::string_view order, const Head& head) {
    for (const auto& o : sort_orders())
      if (o.name == order) return o.key(head);
    return std::string{};
  };
  CHECK(key("date", newer) < key("date", older));
  CHECK(key("date", older) < key("date", undated));
  CHECK(key("date-asc", older) < key("date-asc", newer));
  CHECK(key("date-asc", newer) < key("date-asc", undated));
  CHECK(key("days", older) < key("days", newer));
  CHECK(key("days-asc", newer) < key("days-asc", older));
  CHECK(key("days-asc", older) < key("days-asc", undated));
}

TEST_CASE("long values stay distinct within the engine's limit") {
  const std::string a(400, 'x'), b = a + "y";
  CHECK(value_term("XI", a).size() <= 245);
  CHECK(value_term("XI", a) != value_term("XI", b));
  CHECK(value_term("XI", "kort") == "XIkort");
}

TEST_CASE("the stamp tells layouts apart and reads back") {
  const auto mine = current_stamp();
  const auto back = parse_stamp(to_text(mine));
  REQUIRE(back);
  CHECK(back->same_layout(mine));
  CHECK(require_current(to_text(mine)));
  auto other = mine;
  other.fingerprint ^= 1;
  CHECK(require_current(to_text(other)).error().exit() == Exit::other_stamp);
  other = mine;
  other.schema += 1;
  CHECK(require_current(to_text(other)).error().name() == "other-schema");
  CHECK(parse_stamp("rubbish").error().exit() == Exit::other_stamp);
  CHECK(current_stamp(FieldTable({})).fingerprint != mine.fingerprint);
}

}  // namespace kamervragen::test
