package io.finlego.ingress.client.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client's status and verification.
 *
 * @param persons everybody whose verification affects this client's verification; the client comes
 *     first
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
