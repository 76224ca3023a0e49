// What a citation means as a query: the record that it names, and what mentions it.
#pragma once

#include <string_view>
#include <vector>

#include "schema/citation/parse.hh"
#include "searcher/query/query.hh"

namespace kamervragen::query {

/// The fields of names, and of what a record cites.
inline constexpr std::string_view number_field = "nummer", id_field = "publicatie",
                                  aanhangsel_field = "aanhangselnummer", citing_field = "verwijst";

/// The keys of what one names: nummer for a vraagnummer, publicatie for a publication, both for a kv that carries its
/// vraagnummer. None for a paper that is no Kamervraag.
std::vector<Zoekvraag> names_of(const citation::Citation&);

/// What one is cited by in `verwijst`: the vraagnummer where it has one, else its id.
std::string_view cited_by(const citation::Citation&);

/// A text that was typed to find something and is a citation: the record of that name, what cites it, or what has its
/// words. REQUIRES at least one citation; `words` is their text as a query.
Zoekvraag named_or_mentioned(const std::vector<citation::Citation>&, Zoekvraag words);

}  // namespace kamervragen::query
