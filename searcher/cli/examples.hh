// Command lines that work, for the verbs that do not measure.
#pragma once

#include <array>

#include "schema/commands/table.hh"

namespace kamervragen::cli {

using commands::Example;

inline constexpr std::array search_examples = {
    Example{"kamervragen search stikstof vergunning"},
    Example{"kamervragen search '\"dual use\"' china", "a phrase: quotes inside the shell's quotes"},
    Example{"kamervragen search indiener:omtzigt dagen:85.. --sort date"},
    Example{"kamervragen search -n all --format csv is:te-laat jaar:2023 > te-laat.csv"},
    Example{"kamervragen search -- -kalveren stallen", "a query that begins with - goes after --"},
    Example{"kamervragen search --text draft.txt --match any", "a text as it is: who asked about this before?"},
};
inline constexpr std::array count_examples = {
    Example{"kamervragen count toeslagen jaar:2019"},
    Example{"kamervragen count --batch --format csv < queries.txt", "a count for each line"},
    Example{"kamervragen count --format json --expect-index ID toeslagen"},
};
inline constexpr std::array facets_examples = {
    Example{"kamervragen facets --facet fractie,dagen stikstof"},
    Example{"kamervragen facets --facet indiener --top 25 ministerie:defensie"},
    Example{"kamervragen facets --facet ingezonden --format csv > per-month.csv"},
};
inline constexpr std::array show_examples = {
    Example{"kamervragen show 2019Z15244"},
    Example{"kamervragen show ah-tk-20182019-3922 https://zoek.officielebekendmakingen.nl/kv-tk-2019Z15244.html"},
    Example{"kamervragen show 'Aanhangsel Handelingen II 2018/19, nr. 3922'"},
    Example{"kamervragen show 2019Z15244/4", "one vraag, with what answers it"},
    Example{"kamervragen show --chain 2019Z15244", "what it cites and what cites it, and so on"},
    Example{"kamervragen search --format ids minister:kaag | kamervragen show - --format html > kaag.html"},
};
inline constexpr std::array similar_examples = {
    Example{"kamervragen similar 2019Z15244"},
    Example{"kamervragen similar 2019Z15244/4 --before 2019-07-18", "one of its questions, and what was asked earlier"},
    Example{"kamervragen similar - < draft.txt", "a draft: each of its questions, then all together"},
    Example{"kamervragen similar --text draft.txt --in ministerie:justitie"},
};
inline constexpr std::array info_examples = {
    Example{"kamervragen info", "what the index holds, and what it does not"},
    Example{"kamervragen info fields", "what can be asked"},
    Example{"kamervragen info values indiener oms", "values that begin so, or have a word that does"},
    Example{"kamervragen info index", "what names this index in a paper"},
    Example{"kamervragen info schema", "what the JSON of every answer is, as a JSON Schema"},
    Example{"kamervragen info --check-freshness 36h", "for monitoring: exit 1 when it is staler"},
};
inline constexpr std::array completion_examples = {
    Example{"source <(kamervragen completion bash)"},
    Example{"kamervragen completion zsh > ~/.zfunc/_kamervragen"},
    Example{"kamervragen completion fish > ~/.config/fish/completions/kamervragen.fish"},
};
inline constexpr std::array help_examples = {
    Example{"kamervragen help query"},
    Example{"kamervragen help index update", "a verb of a program beside this one"},
    Example{"kamervragen help --format mdoc index | mandoc -l", "the man page of a program"},
};
inline constexpr std::array index_examples = {Example{"kamervragen index update"}};
inline constexpr std::array harvest_examples = {Example{"kamervragen harvest fetch"}};
inline constexpr std::array serve_examples = {Example{"kamervragen serve"}};

}  // namespace kamervragen::cli
