// Makes the lexicon that is compiled in: lexicon LIST TABLES IMAGE. A step of the build.
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>

#include "tools/lexicon/automaton.hh"
#include "tools/lexicon/parts.hh"
#include "tools/lexicon/roots.hh"
#include "tools/lexicon/words.hh"

int main(int count, char** arguments) {
  using namespace kamervragen::lexicon;
  if (count != 4) {
    std::fprintf(stderr, "usage: lexicon LIST TABLES IMAGE\n");
    return 2;
  }
  try {
    const std::string tables = arguments[2];
    Words words;
    for (const auto& line : read_lines(arguments[1])) words.add(line);
    words.find_verbs();
    auto listed = find_roots(words, read_irregular(tables + "/irregular.tsv"));
    mark_parts(listed, read_parts(tables + "/parts.tsv"), {});
    const auto image = make_image(listed, read_told(tables + "/compounds.tsv", listed));
    std::ofstream out(arguments[3], std::ios::binary);
    out.write(reinterpret_cast<const char*>(image.data()), static_cast<std::streamsize>(image.size() * sizeof image[0]));
    if (!out.flush()) throw std::runtime_error(std::string("cannot write ") + arguments[3]);
    std::printf("%zu words, %zu bytes\n", listed.size(), image.size() * sizeof image[0]);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "lexicon: %s\n", error.what());
    return 1;
  }
}
