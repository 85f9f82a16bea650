package io.finlego.ledger.account;

import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The restriction of a client. It decides whether money may leave the client's accounts. It never
 * prevents credits.
 */
public enum Restriction {
  /** Money may leave. */
  NONE,
  /** No money may leave, because the back office blocked the client. */
  BLOCKED,
  /** No money may leave, because of the client's risk level or a rejected verification. */
  PROHIBITED;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The restriction with this word. */
  public static Restriction of(String word) {
    for (Restriction restriction : values()) {
      if (restriction.word.equals(word)) {
        return restriction;
      }
    }
    throw new IllegalArgumentException("No restriction is called " + word);
  }

  /** The word for the restriction in schemas and tables. */
  public String word() {
    return word;
  }

  /** The reason why the restriction forbids a debit, or null if it allows debits. */
  public @Nullable Rejection reasonAgainstDebit(String field) {
    return switch (this) {
      case NONE -> null;
      case BLOCKED ->
          new Rejection(
              ClientRejectionCode.CLIENT_BLOCKED,
              "No money leaves a blocked client's accounts.",
              field);
      case PROHIBITED ->
          new Rejection(
              ClientRejectionCode.CLIENT_PROHIBITED,
              "No money leaves the accounts of a client that is prohibited or was rejected.",
              field);
    };
  }
}
