// handle.h: the one owner of C resources.
//
// Handle<T, release> owns a T* and calls `release` on it when it goes. C types stay in source
// files; no public header names one.
#pragma once

#include <memory>

namespace travaux::base {

template <auto release>
struct Releaser {
  template <typename T>
  void operator()(T* resource) const {
    release(resource);
  }
};

template <typename T, auto release>
using Handle = std::unique_ptr<T, Releaser<release>>;

}  // namespace travaux::base
