# Turns the tables in FOLDER into a source file OUT that holds their bytes. Run by the build when a table changes.
set(names kabinetten kabinetspartijen ministeries fracties leden bewindspersonen media afkortingen verwant perioden
  zetels standaardzinnen)
set(out "// Made by schema/facts/embed.cmake from the tables beside it.\n#include \"schema/facts/facts.hh\"\n\n")
# Compilers need to bear no more than 65,536 characters; those that we build with bear any number.
string(APPEND out "#ifdef __clang__\n#pragma clang diagnostic ignored \"-Woverlength-strings\"\n#endif\n\n")
string(APPEND out "namespace kamervragen::facts {\n\n")
string(APPEND out "const FactTexts& compiled_fact_texts() {\n  static constexpr FactTexts texts{\n")
foreach(name IN LISTS names)
  file(READ "${FOLDER}/${name}.tsv" text)
  if(text MATCHES "\\)tsv\"")
    message(FATAL_ERROR "${name}.tsv holds the end mark of its own literal")
  endif()
  string(APPEND out "      .${name} = R\"tsv(${text})tsv\",\n")
endforeach()
string(APPEND out "  };\n  return texts;\n}\n\n}  // namespace kamervragen::facts\n")
file(WRITE "${OUT}" "${out}")
