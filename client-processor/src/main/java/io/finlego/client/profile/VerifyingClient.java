package io.finlego.client.profile;

import io.finlego.schemas.client.ClientStatus;
import java.time.Instant;
import java.util.List;

/**
 * Takes over what the verification of a client has come to. The client is active while it is
 * approved, or vouched for and not rejected.
 */
public final class VerifyingClient {

  private VerifyingClient() {}

  /** A change without facts is one that only the audit is told of. */
  public static ClientChange decide(Client client, Verification found, Instant now) {
    if (found.equals(client.verification())) {
      return ClientChange.none(client);
    }
    Client after = client.verified(found, now);
    boolean activated =
        client.status() == ClientStatus.pending && after.status() == ClientStatus.active;
    boolean rejected = found.isRejected() && !client.verification().isRejected();
    if (activated) {
      return change(after, "activated", List.of(new ClientFact.Activated()));
    }
    if (rejected) {
      return change(after, "rejected", List.of(new ClientFact.Rejected(found.rejectLabels())));
    }
    return change(
        after,
        "verified",
        client.status() == after.status()
            ? List.of()
            : List.of(new ClientFact.Changed(List.of("status"))));
  }

  private static ClientChange change(Client after, String word, List<ClientFact> facts) {
    return new ClientChange(after, ClientChange.Audit.of(word), null, facts);
  }
}
