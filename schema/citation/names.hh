// Ids and vraagnummers as they stand in a text by themselves.
#pragma once

#include <string>
#include <string_view>

#include "schema/citation/cursor.hh"
#include "schema/citation/reading.hh"

namespace kamervragen::citation {

/// "2019Z15244", "2019 Z 15244", "2022D55262"; the number, upper-cased. Typed ones also as 2019z15244, and with the
/// letter behind it that a few have.
std::string lettered_number(Cursor&, Reading);

/// The ten digits of 1998 to 2009: 2 (or 1), vergaderjaar, number, a check: 2000109160 is 2·0001·0916·0. The Eerste
/// Kamer's have no check: 218190001 is 2·1819·0001.
std::string old_number(Cursor&);

/// "ah-tk-20182019-3922", "kst-36200-77" and its like, written out. In a running text in lower case; where it was
/// typed in any, and with .html or .xml behind it.
std::string literal_id(Cursor&, Reading);

}  // namespace kamervragen::citation
