// What a reader can warn of. The codes are stable: reports and scripts count them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/record/record.hh"

namespace kamervragen::grammar {

namespace waarschuwing {
inline constexpr std::string_view metadata_ontbreken = "metadata-ontbreken";
inline constexpr std::string_view metadata_onleesbaar = "metadata-onleesbaar";
inline constexpr std::string_view soort_verschilt = "soort-verschilt";
inline constexpr std::string_view id_verschilt = "id-verschilt";
inline constexpr std::string_view nummer_verschilt = "nummer-verschilt";
inline constexpr std::string_view vraagnummer_ongeldig = "vraagnummer-ongeldig";
inline constexpr std::string_view vergaderjaar_verschilt = "vergaderjaar-verschilt";
inline constexpr std::string_view vergaderjaar_ongeldig = "vergaderjaar-ongeldig";
inline constexpr std::string_view datum_ongeldig = "datum-ongeldig";
inline constexpr std::string_view datum_verschilt = "datum-verschilt";
inline constexpr std::string_view datum_buiten_jaar = "datum-buiten-jaar";
inline constexpr std::string_view volgorde_onmogelijk = "volgorde-onmogelijk";
inline constexpr std::string_view kop_ontbreekt = "kop-ontbreekt";
inline constexpr std::string_view kop_onbegrepen = "kop-onbegrepen";
inline constexpr std::string_view kop_meervoudig = "kop-meervoudig";
inline constexpr std::string_view indieners_verschillen = "indieners-verschillen";
inline constexpr std::string_view fractie_gedeeld = "fractie-gedeeld";
inline constexpr std::string_view nummer_ontbreekt = "nummer-ontbreekt";
inline constexpr std::string_view nummer_onbegrepen = "nummer-onbegrepen";
inline constexpr std::string_view nummer_buiten_bereik = "nummer-buiten-bereik";
inline constexpr std::string_view nummer_dubbel = "nummer-dubbel";
inline constexpr std::string_view nummer_uit_alinea = "nummer-uit-alinea";
inline constexpr std::string_view antwoord_zonder_vraag = "antwoord-zonder-vraag";
inline constexpr std::string_view vraag_zonder_antwoord = "vraag-zonder-antwoord";
inline constexpr std::string_view noot_zonder_tekst = "noot-zonder-tekst";
inline constexpr std::string_view noot_zonder_verwijzing = "noot-zonder-verwijzing";
inline constexpr std::string_view element_onbekend = "element-onbekend";
inline constexpr std::string_view kamer_verschilt = "kamer-verschilt";
inline constexpr std::string_view codering_hersteld = "codering-hersteld";
inline constexpr std::string_view opmaak_hersteld = "opmaak-hersteld";
inline constexpr std::string_view vorm_vervangen = "vorm-vervangen";
inline constexpr std::string_view te_veel = "te-veel";
}  // namespace waarschuwing

struct WaarschuwingCode {
  std::string_view code, betekenis;
};

/// Every code, with what it says.
inline constexpr std::array waarschuwing_codes = {
    WaarschuwingCode{waarschuwing::metadata_ontbreken, "there is no metadata.xml"},
    WaarschuwingCode{waarschuwing::metadata_onleesbaar, "metadata.xml cannot be read"},
    WaarschuwingCode{waarschuwing::soort_verschilt, "id, metadata, heading and text disagree on what it is"},
    WaarschuwingCode{waarschuwing::id_verschilt, "the metadata are of another publication"},
    WaarschuwingCode{waarschuwing::nummer_verschilt, "id, text and metadata disagree on its number"},
    WaarschuwingCode{waarschuwing::vraagnummer_ongeldig, "not a vraagnummer; left out"},
    WaarschuwingCode{waarschuwing::vergaderjaar_verschilt, "sources disagree on the vergaderjaar"},
    WaarschuwingCode{waarschuwing::vergaderjaar_ongeldig, "not a vergaderjaar; left out"},
    WaarschuwingCode{waarschuwing::datum_ongeldig, "no such day; left out"},
    WaarschuwingCode{waarschuwing::datum_verschilt, "sources disagree on a date"},
    WaarschuwingCode{waarschuwing::datum_buiten_jaar, "a date that fits neither the numbers nor the vergaderjaar"},
    WaarschuwingCode{waarschuwing::volgorde_onmogelijk, "an answer or a mededeling is dated before its question"},
    WaarschuwingCode{waarschuwing::kop_ontbreekt, "the text has no heading sentence"},
    WaarschuwingCode{waarschuwing::kop_onbegrepen, "a part of the heading was not understood"},
    WaarschuwingCode{waarschuwing::kop_meervoudig, "a second heading of questions; it stands in koppen only"},
    WaarschuwingCode{waarschuwing::indieners_verschillen, "the heading's text and its elements disagree on who asked"},
    WaarschuwingCode{waarschuwing::fractie_gedeeld,
                     "a fractie behind the last of several names is taken as theirs too"},
    WaarschuwingCode{waarschuwing::nummer_ontbreekt, "a question or an answer without a number"},
    WaarschuwingCode{waarschuwing::nummer_onbegrepen, "a number that is none; its words are kept in overig"},
    WaarschuwingCode{waarschuwing::nummer_buiten_bereik, "a number too large to be that of a question; left out"},
    WaarschuwingCode{waarschuwing::nummer_dubbel, "two questions bear the same number"},
    WaarschuwingCode{waarschuwing::nummer_uit_alinea, "the number stood in a paragraph instead of its own element"},
    WaarschuwingCode{waarschuwing::antwoord_zonder_vraag, "an answer to a question that is not there"},
    WaarschuwingCode{waarschuwing::vraag_zonder_antwoord, "an answered publication leaves a question without answer"},
    WaarschuwingCode{waarschuwing::noot_zonder_tekst, "a note without text"},
    WaarschuwingCode{waarschuwing::noot_zonder_verwijzing,
                     "nothing refers to a note; it stands with the part before it, or in overig"},
    WaarschuwingCode{waarschuwing::vorm_vervangen, "the XML could not be used, the text is that of the HTML"},
    WaarschuwingCode{waarschuwing::element_onbekend,
                     "an element that the vocabulary does not know; its text is kept in overig"},
    WaarschuwingCode{waarschuwing::kamer_verschilt, "the text and the id disagree on the kamer; the id is followed"},
    WaarschuwingCode{waarschuwing::codering_hersteld, "the file is in another encoding than it declares; read as that"},
    WaarschuwingCode{waarschuwing::te_veel, "more of a kind than any publication has; the first are kept"},
    WaarschuwingCode{waarschuwing::opmaak_hersteld, "the markup is not well-formed, though its structure is"},
};

using Waarschuwingen = std::vector<Waarschuwing>;

inline void warn(Waarschuwingen& list, std::string_view code, std::string plaats, std::string tekst) {
  list.push_back({std::string(code), std::move(plaats), std::move(tekst)});
}

}  // namespace kamervragen::grammar
