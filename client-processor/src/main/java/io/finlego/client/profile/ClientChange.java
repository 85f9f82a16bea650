package io.finlego.client.profile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The effect of a command on a client. */
public sealed interface ClientChange {

  /** The client after the change. */
  Client client();

  /** The client already is in the state that the command demands. */
  record Unchanged(Client client) implements ClientChange {}

  /**
   * The client has changed.
   *
   * @param editor the back-office user; null if the client itself or FinLego made the change
   * @param facts the facts for subscribers; empty if only the audit records the change
   */
  record Changed(Client client, Audit audit, @Nullable UUID editor, List<ClientFact> facts)
      implements ClientChange {

    public Changed {
      facts = List.copyOf(facts);
    }
  }

  /**
   * The parts of a change that only its line in the audit needs.
   *
   * @param fields the JSON paths of the changed fields
   * @param sealedReason the reason, sealed with the client's key
   * @param reason the reason, if nothing in it is personal
   */
  record Audit(
      ChangeKind kind,
      List<String> fields,
      byte @Nullable [] sealedReason,
      @Nullable String reason) {

    public static Audit of(ChangeKind kind) {
      return new Audit(kind, List.of(), null, null);
    }

    static Audit because(ChangeKind kind, byte[] sealedReason) {
      return new Audit(kind, List.of(), sealedReason, null);
    }
  }
}
