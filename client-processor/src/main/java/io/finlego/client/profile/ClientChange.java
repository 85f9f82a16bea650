package io.finlego.client.profile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client after a change, and what the audit and subscribers are told of it.
 *
 * @param editor the back-office user; null: the client itself, or FinLego
 * @param facts none: only the audit is told
 */
public record ClientChange(
    Client client, Audit audit, @Nullable UUID editor, List<ClientFact> facts) {

  private static final String NONE = "none";

  /**
   * The audit's line.
   *
   * @param word what the table calls it
   * @param fields JSON paths of what is different
   * @param sealedReason why, sealed with the client's key
   * @param reason why, if it holds nothing personal
   */
  public record Audit(
      String word, List<String> fields, byte @Nullable [] sealedReason, @Nullable String reason) {

    public static Audit of(String word) {
      return new Audit(word, List.of(), null, null);
    }

    static Audit because(String word, byte[] sealedReason) {
      return new Audit(word, List.of(), sealedReason, null);
    }
  }

  /** Nothing is to be done. */
  public static ClientChange none(Client client) {
    return new ClientChange(client, Audit.of(NONE), null, List.of());
  }

  public boolean isNone() {
    return audit.word().equals(NONE);
  }
}
