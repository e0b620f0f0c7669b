#include "seal/protection.h"

#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/objects.h>

#include <limits>
#include <string>

#include "base/handle.h"
#include "travaux/error.h"

namespace travaux::seal_room {
namespace {

using Pbes2 = base::Handle<PBE2PARAM, PBE2PARAM_free>;
using Scrypt = base::Handle<SCRYPT_PARAMS, SCRYPT_PARAMS_free>;
using Pbkdf2 = base::Handle<PBKDF2PARAM, PBKDF2PARAM_free>;

[[noreturn]] void refuse(const std::string& what) {
  ERR_clear_error();
  throw Error(Trouble::unsupported, "the key's file " + what,
              "protect it anew: openssl pkcs8 -topk8 -scrypt -in FILE -out NEW");
}

const ASN1_TYPE* parameters_of(const X509_ALGOR* algorithm, int& name) {
  const ASN1_OBJECT* object = nullptr;
  X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
  name = OBJ_obj2nid(object);
  return algorithm->parameter;
}

// The largest number there is for one that is not to be read: it is above every limit.
std::uint64_t number_in(const ASN1_INTEGER* number) {
  std::uint64_t value = 0;
  const bool read = number != nullptr && ASN1_INTEGER_get_uint64(&value, number) == 1;
  return read ? value : std::numeric_limits<std::uint64_t>::max();
}

void check_scrypt(const ASN1_TYPE* given) {
  const Scrypt scrypt(
      static_cast<SCRYPT_PARAMS*>(ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(SCRYPT_PARAMS), given)));
  if (!scrypt) refuse("does not say how it is protected");
  std::uint64_t left = most_scrypt_work;
  for (const ASN1_INTEGER* factor :
       {scrypt->costParameter, scrypt->blockSize, scrypt->parallelizationParameter}) {
    const std::uint64_t number = number_in(factor);
    if (number > left) refuse("asks for more work to open it than is done for any (scrypt)");
    if (number > 0) left /= number;
  }
}

void check_pbkdf2(const ASN1_TYPE* given) {
  const Pbkdf2 pbkdf2(
      static_cast<PBKDF2PARAM*>(ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBKDF2PARAM), given)));
  if (!pbkdf2) refuse("does not say how it is protected");
  if (number_in(pbkdf2->iter) > most_pbkdf2_rounds) {
    refuse("asks for more work to open it than is done for any (PBKDF2)");
  }
}

}  // namespace

void refuse_endless_derivation(const X509_SIG* key) {
  const X509_ALGOR* algorithm = nullptr;
  X509_SIG_get0(key, &algorithm, nullptr);
  int name = NID_undef;
  const ASN1_TYPE* given = parameters_of(algorithm, name);
  const Pbes2 scheme(name == NID_pbes2 ? static_cast<PBE2PARAM*>(ASN1_TYPE_unpack_sequence(
                                             ASN1_ITEM_rptr(PBE2PARAM), given))
                                       : nullptr);
  if (!scheme) refuse("is protected in another way than PBES2");
  const ASN1_TYPE* of_derivation = parameters_of(scheme->keyfunc, name);
  if (name == NID_id_scrypt) {
    check_scrypt(of_derivation);
  } else if (name == NID_id_pbkdf2) {
    check_pbkdf2(of_derivation);
  } else {
    refuse("is protected by another derivation than scrypt and PBKDF2");
  }
}

}  // namespace travaux::seal_room
