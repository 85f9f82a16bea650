package io.finlego.client.profile;

import java.time.Instant;
import java.util.List;

/**
 * Records the result of a client's verification. The client is active while it is approved, or
 * vouched for and not rejected.
 */
public final class VerifyingClient {

  private VerifyingClient() {}

  /**
   * Decides the change by a new result. If the client's status stays the same and the result is not
   * a rejection, the change has no facts, so only the audit records it.
   */
  public static ClientChange decide(Client client, Verification verification, Instant now) {
    if (verification.equals(client.verification())) {
      return new ClientChange.Unchanged(client);
    }
    Client after = client.verified(verification, now);
    if (client.status() == ClientStatus.PENDING && after.status() == ClientStatus.ACTIVE) {
      return change(after, ChangeKind.ACTIVATED, List.of(new ClientFact.Activated()));
    }
    if (verification.isRejected() && !client.verification().isRejected()) {
      return change(
          after,
          ChangeKind.REJECTED,
          List.of(new ClientFact.Rejected(verification.rejectLabels())));
    }
    return change(
        after,
        ChangeKind.VERIFIED,
        client.status() == after.status()
            ? List.of()
            : List.of(new ClientFact.Changed(List.of("status"))));
  }

  private static ClientChange change(Client after, ChangeKind kind, List<ClientFact> facts) {
    return new ClientChange.Changed(after, ClientChange.Audit.of(kind), null, facts);
  }
}
