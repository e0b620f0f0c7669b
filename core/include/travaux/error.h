// error.h: the one exception type of travaux.
//
// An Error is thrown when a request cannot be carried out: a file cannot be read, an argument is
// wrong, a ledger is missing. It is never thrown because a verification failed: a refuted signature
// or digest is an answer, and answers are values (see Finding in seal.h).
//
// An Error says three things, in words a user can act on: what failed, where, and what to do next.
// `where` grows as the error climbs: each layer may add the place it knows ("line 12", "plan.txt",
// "plan-28@2") with within(). It is caught once, in the command line's main(), and printed as
//
//   travaux: WHERE: WHAT
//   next: STEP
#pragma once

#include <exception>
#include <string>

namespace travaux {

// What kind of trouble it is. The command line exits 2 for each of them; the kind lets a caller
// that embeds the library choose its own reaction.
enum class Trouble {
  usage,        // the request itself makes no sense (unknown option value, range outside the file)
  missing,      // something named does not exist (no ledger, no such document or version)
  malformed,    // bytes that do not follow their format (broken envelope, bad JSON)
  unsupported,  // well-formed, but beyond what this build reads (size cap, unknown kind)
  conflict,     // the state of the world forbids it (ledger already exists, same bytes recorded)
  refused,      // permission, passphrase or key does not allow it
  system        // the operating system said no (disk full, read-only folder)
};

// Copyable, not thread-safe while being changed; owns its strings.
class Error : public std::exception {
 public:
  // `what_failed` starts in lower case and ends without a full stop; `next_step` is a command or
  // one short sentence, empty when there is nothing sensible to advise.
  Error(Trouble kind, std::string what_failed, std::string next_step = {});

  // Adds the place where it happened, outermost call last: within("line 3").within("plan.txt")
  // is printed "plan.txt: line 3: ...". Returns *this, so `throw error.within(...)` reads well.
  Error& within(const std::string& place);

  Trouble kind() const { return kind_; }
  const std::string& next_step() const { return next_step_; }
  const char* what() const noexcept override { return message_.c_str(); }

 private:
  Trouble kind_;
  std::string message_;
  std::string next_step_;
};

}  // namespace travaux
