// akoma_looks.h: what a law in Akoma Ntoso says besides its words that may change how they are
// seen.
#pragma once

#include "document/looks.h"
#include "document/xml.h"

namespace travaux::document {

// Each attribute outside of the metadata that is not known to say nothing of what is seen, and each
// element in a line that has no words ("<omissis/>"): `status="removed"`, `title="..."`.
void tell_looks(const XmlFile& file, Looks& looks);

}  // namespace travaux::document
