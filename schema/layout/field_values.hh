// What the fields of the table read off a record, one function a field: what is counted, asked, exported and shown.
// Values stand in the order published, each once, without the empty ones.
#pragma once

#include <string>
#include <string_view>

#include "schema/layout/fields.hh"

namespace kamervragen::layout::values {

Values nummers(const Head&);
Values publicaties(const Head&);
Values aanhangselnummers(const Head&);
Values titel(const Head&);
Values naam(const Head&);
Values indieners(const Head&);
Values fracties(const Head&);
/// "Pieter Omtzigt (CDA)"; of one without fractie his name.
Values indieners_with_fractie(const Head&);
/// Beside `indieners`, one each: "–" where he has none.
Values indiener_fracties(const Head&);
Values ministers(const Head&);
Values ministeries(const Head&);
Values ministeries_toen(const Head&);
Values portefeuilles(const Head&);
Values namens(const Head&);
Values onderwerpen(const Head&);
Values dagen(const Head&);
Values ingetrokken(const Head&);
Values aantal_vragen(const Head&);
Values vraagwoorden(const Head&);
Values antwoordwoorden(const Head&);
Values aantal_noten(const Head&);
Values ingezonden(const Head&);
Values beantwoord(const Head&);
Values jaar(const Head&);
Values status(const Head&);
Values vergaderjaar(const Head&);
Values kabinet(const Head&);
Values positie(const Head&);
Values soort(const Head&);
Values kamer(const Head&);
Values bron(const Head&);
Values antwoordbron(const Head&);
Values verwijst(const Head&);
Values is(const Head&);

// Running text, which a head has not.
Values vraag(const Kamervraag&);
Values antwoord(const Kamervraag&);
Values noot(const Kamervraag&);

// Buckets, and values that a text means as another name of theirs.
std::string dagen_bucket(std::string_view);
std::string tens_bucket(std::string_view);
std::string hundreds_bucket(std::string_view);
std::string month_bucket(std::string_view);
Values fractie_named(std::string_view);
Values ministerie_named(std::string_view);
Values portefeuille_named(std::string_view);
Values persoon_named(std::string_view);
/// "kabinet-Rutte III" → "Rutte III".
Values kabinet_named(std::string_view text);
/// "Tweede Kamer", "TK".
Values kamer_named(std::string_view text);
/// A parliamentary year in another form: 2018/19, 20182019.
Values vergaderjaar_named(std::string_view text);
/// A person with a fractie behind, by the name that the fractie is counted by: "klaver gl" → "klaver GroenLinks".
std::string fractie_respelled(std::string_view text);
Values bron_named(std::string_view);

// The closed vocabularies.
Values names_of_fracties();
Values names_of_ministeries();
Values all_fracties();
Values all_ministeries();
Values all_portefeuilles();
Values all_kabinetten();
Values all_statuses();
Values all_posities();
Values all_soorten();
Values all_kamers();
/// Of what no table lists: what occurs is all.
Values no_values();

}  // namespace kamervragen::layout::values
