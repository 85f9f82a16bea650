package io.finlego.ingress.client.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client's status and verification.
 *
 * @param blockReason the reason for the block; null if the client is not blocked
 * @param persons the client and its related individuals, each with their verification. The client
 *     comes first
 */
record ClientStanding(
    String status,
    Verification verification,
    @Nullable String blockReason,
    List<VerifiedPerson> persons) {

  ClientStanding withPersons(List<VerifiedPerson> verifiedPersons) {
    return new ClientStanding(status, verification, blockReason, verifiedPersons);
  }
}
