// Makes the lexicon that is compiled in: lexicon LIST TABLES IMAGE. A step of the build.
#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>

#include "schema/dutch/switches.hh"
#include "tools/lexicon/make.hh"

int main(int count, char** arguments) {
  if (count != 4) {
    std::fprintf(stderr, "usage: lexicon LIST TABLES IMAGE\n");
    return 2;
  }
  try {
    const auto image = kamervragen::lexicon::make({arguments[1], arguments[2]}, kamervragen::dutch::left_out());
    std::ofstream out(arguments[3], std::ios::binary);
    out.write(reinterpret_cast<const char*>(image.data()),
              static_cast<std::streamsize>(image.size() * sizeof image[0]));
    if (!out.flush()) throw std::runtime_error(std::string("cannot write ") + arguments[3]);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "lexicon: %s\n", error.what());
    return 1;
  }
}
