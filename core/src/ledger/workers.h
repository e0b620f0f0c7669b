// workers.h: threads that do what is given to them, in any order.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace travaux::ledger {

class Workers {
 public:
  using Task = std::function<void()>;  // must not throw

  explicit Workers(unsigned count);
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  ~Workers();  // what was not begun by then is dropped

  // When too much is waiting, the caller does some of it first.
  void add(Task task);
  // Helps until everything is done.
  void finish();

 private:
  bool do_one();
  void work();

  std::mutex guard_;
  std::condition_variable more_;
  std::condition_variable done_;
  std::deque<Task> waiting_;
  std::size_t running_ = 0;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace travaux::ledger
