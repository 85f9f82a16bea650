package io.finlego.client.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Records the result of a client's verification. The client is active while it is approved, or
 * vouched for and not rejected.
 */
public final class VerifyingClient {

  private VerifyingClient() {}

  /** Only the audit records a change without facts. */
  public static ClientChange decide(
      Client client, Verification verification, OnRejection onRejection, Instant now) {
    if (verification.equals(client.verification())) {
      return new ClientChange.Unchanged(client);
    }
    Client after = client.verified(verification, now);
    if (client.status() == ClientStatus.PENDING && after.status() == ClientStatus.ACTIVE) {
      return change(after, ChangeKind.ACTIVATED, List.of(new ClientFact.Activated()));
    }
    if (verification.isRejected() && !client.verification().isRejected()) {
      boolean restricted = Restriction.of(after, onRejection) != Restriction.NONE;
      return change(
          after,
          ChangeKind.REJECTED,
          List.of(new ClientFact.Rejected(verification.rejectLabels(), restricted)));
    }
    List<String> fields = publishedFields(client, after);
    return change(
        after,
        ChangeKind.VERIFIED,
        fields.isEmpty() ? List.of() : List.of(new ClientFact.Changed(fields)));
  }

  /** The end of a rejection is published even if the status stays: money may leave again. */
  private static List<String> publishedFields(Client before, Client after) {
    List<String> fields = new ArrayList<>();
    if (before.status() != after.status()) {
      fields.add("status");
    }
    if (before.verification().isRejected() && !after.verification().isRejected()) {
      fields.add("verification.state");
    }
    return fields;
  }

  private static ClientChange change(Client after, ChangeKind kind, List<ClientFact> facts) {
    return new ClientChange.Changed(after, ClientChange.Audit.of(kind), null, facts);
  }
}
