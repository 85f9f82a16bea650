package io.finlego.client.profile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The change of a client by a command. */
public sealed interface ClientChange {

  /** The client after the change. */
  Client client();

  /** Nothing changes, because the client already is in the state that the command demands. */
  record Unchanged(Client client) implements ClientChange {}

  /**
   * The client has changed.
   *
   * @param editor the back-office user who made the change; null if the client itself or FinLego
   *     made it
   * @param facts what subscribers learn about the change; empty if only the audit records the
   *     change
   */
  record Changed(Client client, Audit audit, @Nullable UUID editor, List<ClientFact> facts)
      implements ClientChange {

    public Changed {
      facts = List.copyOf(facts);
    }
  }

  /**
   * The parts of a change that only the audit table stores.
   *
   * @param fields the JSON paths of the changed fields
   * @param sealedReason the reason, sealed with the client's key; null if there is no such reason
   * @param reason a reason without personal data, in plain text; null if there is no such reason
   */
  record Audit(
      ChangeKind kind,
      List<String> fields,
      byte @Nullable [] sealedReason,
      @Nullable String reason) {

    public static Audit of(ChangeKind kind) {
      return new Audit(kind, List.of(), null, null);
    }

    static Audit withReason(ChangeKind kind, byte[] sealedReason) {
      return new Audit(kind, List.of(), sealedReason, null);
    }
  }
}
