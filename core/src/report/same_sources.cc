// Which sources are one: by name and kind, or because somebody says so.
#include <map>
#include <numeric>
#include <string>

#include "travaux/report.h"

namespace travaux {
namespace {

// Sets that grow together (union-find with path halving).
class Sets {
 public:
  std::size_t of(const std::string& key) {
    const auto [found, fresh] = places_.emplace(key, parents_.size());
    if (fresh) parents_.push_back(found->second);
    return found->second;
  }
  std::size_t root(std::size_t place) {
    while (parents_[place] != place) {
      parents_[place] = parents_[parents_[place]];
      place = parents_[place];
    }
    return place;
  }
  void join(std::size_t one, std::size_t other) { parents_[root(one)] = root(other); }

 private:
  std::map<std::string, std::size_t> places_;
  std::vector<std::size_t> parents_;
};

std::string place_name(const std::string& entry, std::size_t place) {
  return entry + "." + std::to_string(place + 1);
}

// "e12" is its nearest source.
std::string pointed_at(const std::string& same_as) {
  return same_as.find('.') == std::string::npos ? same_as + ".1" : same_as;
}

// What a correction says is its own: a pointer to the corrected entry means what that signed.
const std::string& speaking_entry(const RecordedClaim& claim) {
  return claim.standing.corrected_by.empty() ? claim.entry : claim.standing.corrected_by.back();
}

}  // namespace

bool is_named(const Source& source) {
  return !source.name.empty() && source.kind != "unnamed" && source.kind != "group";
}

SameSources::SameSources(const std::vector<RecordedClaim>& claims) {
  Sets sets;
  for (const RecordedClaim& recorded : claims) {
    std::vector<std::size_t>& ids = ids_.emplace_back();
    for (std::size_t i = 0; i < recorded.claim.chain.size(); ++i) {
      const Source& source = recorded.claim.chain[i];
      const std::size_t own = sets.of("e " + place_name(speaking_entry(recorded), i));
      if (is_named(source)) sets.join(own, sets.of("n " + source.kind + " " + source.name));
      if (i < recorded.same_as.size() && !recorded.same_as[i].empty()) {
        sets.join(own, sets.of("e " + pointed_at(recorded.same_as[i])));
      }
      ids.push_back(own);
    }
  }
  for (std::vector<std::size_t>& ids : ids_) {
    for (std::size_t& id : ids) id = sets.root(id);
  }
}

}  // namespace travaux
