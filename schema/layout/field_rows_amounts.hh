// Rows of the table of fields: how much was asked and answered.
#pragma once

#include <array>

#include "schema/layout/field_values.hh"
#include "schema/layout/fields.hh"

namespace kamervragen::layout {

inline constexpr std::array amount_rows = {
    Field{.name = "aantal_vragen",
          .exported = "aantal_vragen",
          .aliases = "vragen questions",
          .kind = Kind::number,
          .prefix = "X5",
          .slot = 31,
          .facet = true,
          .description = "how many questions the set has",
          .example = "aantal_vragen:20..",
          .values = values::aantal_vragen,
          .bucket = values::tens_bucket,
          .buckets = "0|1-5|6-10|11-20|21+"},
    Field{.name = "vraagwoorden",
          .exported = "vraagwoorden",
          .aliases = "question_words",
          .kind = Kind::number,
          .prefix = "X6",
          .slot = 32,
          .facet = true,
          .description = "how many words its questions have, notes aside",
          .example = "vraagwoorden:1000..",
          .values = values::vraagwoorden,
          .bucket = values::hundreds_bucket,
          .buckets = "0-99|100-249|250-499|500-999|1000+"},
    Field{.name = "antwoordwoorden",
          .exported = "antwoordwoorden",
          .aliases = "answer_words",
          .kind = Kind::number,
          .prefix = "X7",
          .slot = 33,
          .facet = true,
          .description = "how many words its answers have, notes aside",
          .example = "antwoordwoorden:..99",
          .values = values::antwoordwoorden,
          .bucket = values::hundreds_bucket,
          .buckets = "0-99|100-249|250-499|500-999|1000+"},
    Field{.name = "aantal_noten",
          .exported = "aantal_noten",
          .aliases = "noten notes",
          .kind = Kind::number,
          .prefix = "X8",
          .slot = 34,
          .facet = true,
          .description = "how many notes its questions and answers have",
          .example = "aantal_noten:0",
          .values = values::aantal_noten,
          .bucket = values::tens_bucket,
          .buckets = "0|1-5|6-10|11-20|21+"},
};

}  // namespace kamervragen::layout
