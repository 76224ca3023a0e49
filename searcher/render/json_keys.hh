// The JSON of the parts of answers. What each key holds is written down in the schema: render/json_schema.hh.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "searcher/ask/sink.hh"

namespace kamervragen::render {

/// The version of all JSON that the programs print. It is raised when a key changes its name, its type or its meaning,
/// or goes; a new key does not raise it, so that readers must leave alone what they do not know.
inline constexpr int json_version = 2;

/// {schema_version, index, query, source}; and, only where parts of the index are left out, partial: [{index, why}].
nlohmann::ordered_json common_keys(const ask::Envelope&);
/// {text, canonical, expand, reference_date}; and remarks, where something was read as text
nlohmann::ordered_json to_json(const ask::AskedQuery&);
/// {id, uuid, revision, kamervragen, updated, checked}
nlohmann::ordered_json to_json(const index::PartInfo&);
/// Its kind's keys for name and rows, missing, more; a row is {column: cell}.
nlohmann::ordered_json to_json(const sheet::Table&);
nlohmann::ordered_json to_json(const std::vector<sheet::Table>&);
/// {its settings, coverage, definitions, each table by its name, remarks}
nlohmann::ordered_json to_json(const sheet::Measured&);
/// {rank, score, the fields, …, snippets}: see output_keys.hh
/// The publications of a record, each with what it is cited as.
nlohmann::ordered_json publicaties_json(const Head&);
nlohmann::ordered_json to_json(const finder::Hit&, const layout::FieldTable& = layout::fields());
/// The record as published, the values of its fields as they are counted, and verwezen_door; of one vraag alone its
/// number, as `vraag`.
nlohmann::ordered_json to_json(const finder::Shown&, const layout::FieldTable& = layout::fields());
/// {way, ids, nummer, kamer, titel, ingezonden, beantwoord, status, url, seen, more, links}
nlohmann::ordered_json to_json(const links::Link&);
/// [{typed, id, titel}]
nlohmann::ordered_json to_json(const std::vector<finder::NearRecord>&);
/// {canonical, parts: [{what, text, matched, count}], widened, engine, reference_date}
nlohmann::ordered_json to_json(const finder::Explanation&);
/// [{from_rank, by, query}]
nlohmann::ordered_json to_json(const std::vector<finder::Relaxation>&);
/// [{word, count, together}]
nlohmann::ordered_json to_json(const std::vector<words::RelatedWord>&);
/// [{query, count, [titel]}]
nlohmann::ordered_json to_json(const std::vector<finder::Suggestion>&);
/// {code, message, position, hint}
nlohmann::ordered_json to_json(const Error&);

/// A text, or null where it is empty; a day as text, or null.
nlohmann::ordered_json text_or_null(const std::string&);
nlohmann::ordered_json date_or_null(const std::optional<Date>&);

/// A document with its line end.
std::string to_document(const nlohmann::ordered_json&);

}  // namespace kamervragen::render
