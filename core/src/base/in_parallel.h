// in_parallel.h: the same work on many things, on all cores.
#pragma once

#include <cstddef>
#include <functional>

namespace travaux::base {

// Calls work(first, end) for ranges that tile [0, count), none longer than `grain`, in any order,
// at the same time in this thread and in others while there are cores for them; without threads if
// one range is all, or if none can be had. Returns when all is done. Of the errors thrown, that of
// the first range is thrown again.
void in_parallel(std::size_t count, std::size_t grain,
                 const std::function<void(std::size_t first, std::size_t end)>& work);

}  // namespace travaux::base
