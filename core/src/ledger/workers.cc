#include "ledger/workers.h"

#include <utility>

namespace travaux::ledger {

Workers::Workers(unsigned count) {
  for (unsigned i = 0; i < count; ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() {
  {
    const std::lock_guard<std::mutex> lock(guard_);
    ending_ = true;
    waiting_.clear();
  }
  more_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void Workers::add(Task task) {
  // Enough that nobody waits for work, and little enough to hold in memory.
  constexpr std::size_t most_waiting = 512;
  std::size_t waiting = 0;
  {
    const std::lock_guard<std::mutex> lock(guard_);
    waiting_.push_back(std::move(task));
    waiting = waiting_.size();
  }
  more_.notify_one();
  if (waiting > most_waiting) do_one();
}

void Workers::finish() {
  while (do_one()) {
  }
  std::unique_lock<std::mutex> lock(guard_);
  done_.wait(lock, [this] { return waiting_.empty() && running_ == 0; });
}

bool Workers::do_one() {
  Task task;
  {
    const std::lock_guard<std::mutex> lock(guard_);
    if (waiting_.empty()) return false;
    task = std::move(waiting_.front());
    waiting_.pop_front();
    ++running_;
  }
  task();
  const std::lock_guard<std::mutex> lock(guard_);
  if (--running_ == 0 && waiting_.empty()) done_.notify_all();
  return true;
}

void Workers::work() {
  for (;;) {
    {
      std::unique_lock<std::mutex> lock(guard_);
      more_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
      if (ending_) return;
    }
    do_one();
  }
}

}  // namespace travaux::ledger
