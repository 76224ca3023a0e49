#include "searcher/render/reference_fields.hh"

#include <algorithm>
#include <array>

namespace kamervragen::render {
namespace {

using reference::Reference;
using reference::Type;

constexpr std::array type_rows = {
    TypeNames{.type = Type::report, .csl = "report", .biblatex = "report", .bibtex = "techreport", .ris = "RPRT"},
    TypeNames{.type = Type::dataset, .csl = "dataset", .biblatex = "dataset", .bibtex = "misc", .ris = "DATA"},
};

constexpr std::array field_rows = {
    FieldNames{.value = [](const Reference& r) { return r.title; },
               .csl = "title",
               .biblatex = "title",
               .bibtex = "title",
               .ris = "TI",
               .protects = true},
    FieldNames{.value = [](const Reference& r) { return r.genre; },
               .csl = "genre",
               .biblatex = "type",
               .bibtex = "type",
               .ris = "M3"},
    FieldNames{.value = [](const Reference& r) { return r.number; },
               .csl = "number",
               .biblatex = "number",
               .bibtex = "number",
               .ris = "M1"},
    // biblatex has no series of a report.
    FieldNames{.value = [](const Reference& r) { return r.collection; },
               .csl = "collection-title",
               .bibtex = "series",
               .ris = "T2"},
    FieldNames{.value = [](const Reference& r) { return r.pinpoint; }, .csl = "section", .ris = "SE"},
    FieldNames{.value = [](const Reference& r) { return r.authority; },
               .csl = "authority",
               .biblatex = "institution",
               .bibtex = "institution",
               .ris = "PB"},
    // Styles of CSL print the publisher, and of reports nothing else.
    FieldNames{.value = [](const Reference& r) { return r.publisher.empty() ? r.authority : r.publisher; },
               .csl = "publisher"},
    FieldNames{.value = [](const Reference& r) { return r.publisher; },
               .biblatex = "publisher",
               .bibtex = "publisher",
               .ris = "PB"},
    FieldNames{.value = [](const Reference& r) { return r.version; },
               .csl = "version",
               .biblatex = "version",
               .bibtex = "version",
               .ris = "ET"},
    FieldNames{.value = [](const Reference& r) { return r.note; },
               .csl = "note",
               .biblatex = "note",
               .bibtex = "note",
               .ris = "N1"},
    FieldNames{.value = [](const Reference& r) { return r.language; }, .csl = "language", .ris = "LA"},
    FieldNames{.value = [](const Reference& r) -> std::string { return r.language == "nl" ? "dutch" : ""; },
               .biblatex = "langid"},
    FieldNames{.value = [](const Reference& r) { return r.url; },
               .csl = "URL",
               .biblatex = "url",
               .bibtex = "url",
               .ris = "UR",
               .verbatim = true},
};

}  // namespace

const TypeNames& names_of(Type type) { return *std::ranges::find(type_rows, type, &TypeNames::type); }

std::span<const FieldNames> reference_fields() { return field_rows; }

}  // namespace kamervragen::render
