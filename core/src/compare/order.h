// order.h: what every comparison asks of its texts: that they were read, and an order of their own,
// whatever the order they are given in.
#pragma once

#include "travaux/document.h"

namespace travaux::comparing {

// A total order of what is compared, so that every order of the same texts leads to the very same
// work: negative, 0 for the same text with the same clauses, or positive.
int order_of(const Document& x, const Document& y);

// Error(unsupported) for a file held as bytes: it has no clauses, and compared it would look
// unchanged.
void require_readable(const Document& document);

}  // namespace travaux::comparing
