#include "schema/facts/media.hh"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "schema/record/record.hh"

namespace kamervragen::test {
namespace {

struct MediaRow {
  const char* note;
  std::vector<std::string> expected;
  const char* why;
};

const std::vector<MediaRow> media_rows = {
    {"NRC Handelsblad, 3 mei 2014", {"nrc.nl"}, "a name of several words"},
    {"Trouw, 12 maart 2003, «Een kop»", {"trouw.nl"}, "a word, in a medium's place"},
    {"Trouw aan beginselen", {}, "a word, in a sentence"},
    {"Het blijft trouw, zegt men", {}, "not written as a name"},
    {"Zie «Metro», 4 april", {"metronieuws.nl"}, "between quotes"},
    {"De Metro naar het strand", {}, "a thing"},
    {"de Volkskrant 5 juni 2012", {"volkskrant.nl"}, "with its article in small letters"},
    {"AD/Haagsche Courant, 3 mei", {"ad.nl"}, "with an edition behind it"},
    {"Uitzending Nieuwsuur van 3 maart", {"nieuwsuur.nl"}, "within a sentence, where it can mean nothing else"},
    {"De Volkskrant en De Telegraaf, 4 mei 2010", {"telegraaf.nl", "volkskrant.nl"}, "two of them"},
    {"Het Financieele Dagblad, 4 mei", {"fd.nl"}, "its old spelling"},
    {"Kamerstuk 36 200, nr. 2", {}, "no medium"},
    {"", {}, "nothing"},
};

}  // namespace

TEST_CASE("the media that notes name are known by their hosts") {
  for (const auto& [note, expected, why] : media_rows) {
    INFO(note << " (" << why << ")");
    CHECK(media_named(facts::facts(), note) == expected);
  }
  CHECK(facts::facts().hosts("volkskrant") == std::vector<std::string>{"volkskrant.nl"});
  CHECK(facts::facts().hosts("geen krant").empty());
}

TEST_CASE("a link is compared without what says where a reader came from") {
  CHECK(record::link_compared("https://www.nrc.nl/nieuws/2019/07/16/a?utm_source=x&utm_medium=y#kop") ==
        "nrc.nl/nieuws/2019/07/16/a");
  CHECK(record::link_compared("http://nos.nl/artikel/?id=3&ref=home") == "nos.nl/artikel/?id=3");
  CHECK(record::link_compared("https://nos.nl/") == "nos.nl");
  CHECK(record::link_compared("geen adres") == "geen adres");
  for (const auto* ending : {"/", "?", "/?", "?/", "//?&", "?utm_source=x", "/?utm_source=x#kop"}) {
    INFO(ending);
    CHECK(record::link_compared(std::string("https://www.nrc.nl/a") + ending) == "nrc.nl/a");
  }
  CHECK(record::host_of_link("https://WWW.NRC.nl:443/a") == "nrc.nl");
}

}  // namespace kamervragen::test
