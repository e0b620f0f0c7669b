// findings.h: what a verification finds, in one order, though many threads look.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "travaux/error.h"
#include "travaux/seal.h"

namespace travaux::ledger {

class Workers;

class Findings {
 public:
  // With this many threads besides the caller's. Without any, later() checks at once.
  explicit Findings(unsigned helpers = 0);
  Findings(const Findings&) = delete;
  Findings& operator=(const Findings&) = delete;
  ~Findings();

  void refuted(const std::string& check, const std::string& where, const std::string& expected,
               const std::string& found);
  void incomplete(const std::string& check, const std::string& where, const std::string& expected,
                  const std::string& found);
  void add(const Finding& finding);  // made elsewhere
  // Something could not be read. Where a permission was lacking, now or to what it depends on, this
  // is incomplete: nothing is known of it. Refuted otherwise.
  void unreadable(const std::string& check, const std::string& where, const std::string& expected,
                  const Error& error);
  // Something is not where it belongs: refuted, unless it may be among what was denied.
  void absent(const std::string& check, const std::string& where, const std::string& expected,
              const std::string& found);
  // From now on, what is missing may be among what this user may not read.
  void some_denied() { some_denied_ = true; }
  bool any_denied() const { return some_denied_; }
  // Something that no check here can show.
  void remark(std::string what) { remarks_.push_back(std::move(what)); }

  // A check that needs nothing but what it holds: another thread may make it. What it finds stands
  // where it was added, whenever it was made.
  using Check = std::function<void(Findings& findings)>;
  void later(Check check);

  // All of them, once every check was made; in the order of the record.
  std::vector<Finding> take();
  std::vector<std::string> take_remarks() { return std::move(remarks_); }

 private:
  struct Deferred;
  // A stranger's bytes are made printable here, once for every finding.
  void add(const std::string& check, const std::string& where, const std::string& expected,
           const std::string& found, const char* severity);

  std::vector<Finding> list_;
  std::vector<std::string> remarks_;
  std::vector<std::unique_ptr<Deferred>> deferred_;
  std::unique_ptr<Workers> workers_;
  bool some_denied_ = false;
};

}  // namespace travaux::ledger
