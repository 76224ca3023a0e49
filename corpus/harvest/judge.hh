// What a download is worth: a publication, a shell of one, a page that says there is none, or half of something.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/record/ids.hh"

namespace kamervragen::harvest {

enum class Worth {
  readable,   ///< what was asked for, whole
  shell,      ///< well-formed XML of this publication without a word of text
  withdrawn,  ///< says that the publication was deleted at the publisher's request
  absent,  ///< a page that says that there is none, or none in this form; with status 200 perhaps a fault of the moment
  broken,  ///< cut off, another document, another publication: worth asking again at once
};

struct Judgement {
  Worth worth = Worth::broken;
  std::string why;  ///< empty when readable
};

/// {id}.xml: `<officiele-publicatie` or `<vraagdoc` in its first 2 kB, well-formed, about this id where it names one.
Judgement judge_xml(const PublicatieId&, std::string_view body);
/// {id}.html: whole, and with the marks of Kamervragen that the reader asks for as well.
Judgement judge_html(const PublicatieId&, std::string_view body);

/// What the harvest takes from metadata.xml.
struct MetadataFacts {
  std::string vergaderjaar, aanhangselnummer, available;
  std::vector<std::string> vraagnummers;
};
/// metadata.xml: well-formed, and about this id. `facts` may be null.
Judgement judge_metadata(const PublicatieId&, std::string_view body, MetadataFacts* facts = nullptr);

}  // namespace kamervragen::harvest
