package io.finlego.ingress.client.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client's status and verification.
 *
 * @param persons the client and its related individuals, if the provider knows them
 */
record ClientStanding(
    String status,
    Verification verification,
    @Nullable String blockReason,
    List<VerifiedPerson> persons) {

  ClientStanding with(List<VerifiedPerson> verifiedPersons) {
    return new ClientStanding(status, verification, blockReason, verifiedPersons);
  }
}
