#include "travaux/error.h"

#include <utility>

namespace travaux {

Error::Error(Trouble kind, std::string what_failed, std::string next_step)
    : kind_(kind), message_(std::move(what_failed)), next_step_(std::move(next_step)) {}

Error& Error::within(const std::string& place) {
  message_ = place + ": " + message_;
  return *this;
}

}  // namespace travaux
