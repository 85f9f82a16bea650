package io.finlego.ingress.client.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a client stands.
 *
 * @param persons the client and its related individuals, as far as the provider knows them
 */
record ClientStanding(
    String status,
    Verification verification,
    @Nullable String blockReason,
    List<VerifiedPerson> persons) {

  ClientStanding with(List<VerifiedPerson> whoBearsOnIt) {
    return new ClientStanding(status, verification, blockReason, whoBearsOnIt);
  }
}
