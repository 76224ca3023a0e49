// What a publication is, where its labels are wrong: some typed "Antwoord" hold no answers because they are an uitstel
// or an intrekking (observed: ah-tk-20092010-1353 and -1385), and what a Mededeling lets know.
#pragma once

#include <string_view>

#include "schema/record/record.hh"

namespace kamervragen::grammar {

/// intrekking where questions are withdrawn, uitstel where an answer is put off, else overig. By the words alone.
MededelingSoort mededeling_soort(std::string_view tekst);

/// A text that can be nothing but a notice that the questions are not answered now, however it is labelled: an
/// uitstel or an intrekking of "de vragen", and short.
bool is_uitstel_of_intrekking(std::string_view tekst);

/// "Uitstel beantwoording vragen van …": a title that says so.
bool titel_zegt_uitstel(std::string_view titel);

/// Brings `soort` and the parts of a publication into line with what they say, with a warning where that differs from
/// the labels. Sets the soort of its mededeling.
///   * antwoord without answers, of which a remark, the toelichting or the title says uitstel → mededeling
///   * antwoord of which the only answer, without a number, is such a notice on several questions → mededeling
///   * mededeling that holds answers and no notice → antwoord
void correct_soort(Publicatie&);

}  // namespace kamervragen::grammar
