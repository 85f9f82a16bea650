package io.finlego.ledger.account;

import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The restriction of a client, which decides whether money may leave the client's accounts. Credits
 * arrive in any case.
 */
public enum Restriction {
  NONE,
  BLOCKED,
  PROHIBITED;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The restriction that the word stands for in schemas and tables. */
  public static Restriction of(String word) {
    for (Restriction restriction : values()) {
      if (restriction.word.equals(word)) {
        return restriction;
      }
    }
    throw new IllegalArgumentException("No restriction is called " + word);
  }

  public String word() {
    return word;
  }

  /** The reason against a debit, or null if the restriction allows it. */
  public @Nullable Rejection againstDebit(String field) {
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
