package io.finlego.client.profile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a command does to a client. */
public sealed interface ClientChange {

  /** The client after it. */
  Client client();

  /** The client is already as it was asked to be. */
  record Unchanged(Client client) implements ClientChange {}

  /**
   * The client has changed.
   *
   * @param editor the back-office user; null: the client itself, or FinLego
   * @param facts what subscribers are told; empty if the change is only for the audit
   */
  record Changed(Client client, Audit audit, @Nullable UUID editor, List<ClientFact> facts)
      implements ClientChange {

    public Changed {
      facts = List.copyOf(facts);
    }
  }

  /**
   * The audit's line.
   *
   * @param fields JSON paths of what is different
   * @param sealedReason why, sealed with the client's key
   * @param reason why, if nothing in it is personal
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
