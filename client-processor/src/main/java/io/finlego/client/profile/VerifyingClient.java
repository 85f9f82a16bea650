package io.finlego.client.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides how the result of a client's verification changes the client. A blocked or closed client
 * keeps its status. Any other client is active if its verification is approved, or if its creator
 * vouches for it and its verification is not rejected.
 */
public final class VerifyingClient {

  private VerifyingClient() {}

  /**
   * Decides the change. Changes nothing if the client already has this result. If the change has no
   * facts, only the audit records it.
   */
  public static ClientChange decide(
      Client client, Verification verification, OnRejection onRejection, Instant now) {
    if (verification.equals(client.verification())) {
      return new ClientChange.Unchanged(client);
    }
    Client clientAfter = client.verified(verification, now);
    if (client.status() == ClientStatus.PENDING && clientAfter.status() == ClientStatus.ACTIVE) {
      return change(clientAfter, ChangeKind.ACTIVATED, List.of(new ClientFact.Activated()));
    }
    if (verification.isRejected() && !client.verification().isRejected()) {
      boolean restricted = Restriction.of(clientAfter, onRejection) != Restriction.NONE;
      return change(
          clientAfter,
          ChangeKind.REJECTED,
          List.of(new ClientFact.Rejected(verification.rejectLabels(), restricted)));
    }
    List<String> fields = publishedFields(client, clientAfter);
    return change(
        clientAfter,
        ChangeKind.VERIFICATION_CHANGED,
        fields.isEmpty() ? List.of() : List.of(new ClientFact.Changed(fields)));
  }

  /**
   * The changed fields that subscribers must learn. They include the end of a rejection, even if
   * the status does not change, because money may leave the accounts from then on.
   */
  private static List<String> publishedFields(Client clientBefore, Client clientAfter) {
    List<String> fields = new ArrayList<>();
    if (clientBefore.status() != clientAfter.status()) {
      fields.add("status");
    }
    if (clientBefore.verification().isRejected() && !clientAfter.verification().isRejected()) {
      fields.add("verification.state");
    }
    return fields;
  }

  private static ClientChange change(Client clientAfter, ChangeKind kind, List<ClientFact> facts) {
    return new ClientChange.Changed(clientAfter, ClientChange.Audit.of(kind), null, facts);
  }
}
