// An index of the sample publications, made once a process.
#pragma once

#include "indexer/write/run.hh"
#include "searcher/index/index.hh"
#include "tests/fuzz/invariants.hh"
#include "tests/support.hh"

namespace kamervragen::fuzz {

inline index::Index& sample_index() {
  static const test::Scratch scratch;
  static index::Index opened = [] {
    const auto place = scratch / "index";
    write::RunOptions options;
    options.corpus = test::sample_folder();
    options.index = place;
    require(write::rebuild(options).has_value());
    auto made = index::Index::open(place);
    require(made.has_value());
    return std::move(*made);
  }();
  return opened;
}

}  // namespace kamervragen::fuzz
