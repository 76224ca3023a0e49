// Where a harvested publication lies below the corpus: {series}/{year, vergaderjaar or "overig"}/{id}, the division
// of the service's own addresses (ah-tk/20182019/…, kv-tk/2019/…, ah/onopgemaakt/…).
#pragma once

#include <string>

#include "schema/record/ids.hh"

namespace kamervragen::store {

std::string folder_of(const PublicatieId&);

}  // namespace kamervragen::store
