package io.finlego.ledger.otp;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A one-time code and what became of it. Neither code nor token is kept, only their digests.
 * Immutable.
 *
 * @param tries wrong guesses so far
 * @param expiresAt of the code
 * @param tokenDigest set once the code was right
 */
public record Otp(
    UUID id,
    ClientId client,
    OtpOperation operation,
    AccountId account,
    Status status,
    String codeDigest,
    int tries,
    Instant sentAt,
    Instant expiresAt,
    @Nullable String tokenDigest,
    @Nullable Instant tokenExpiresAt) {

  /** How many wrong guesses kill a code. */
  public static final int TRIES_MAX = 5;

  /** Where it stands. */
  public enum Status {
    /** The code is on its way to the client. */
    SENT,
    /** The code was right, the token waits to be used. */
    VERIFIED,
    /** The token was used. */
    USED,
    /** A newer code took its place, or too many guesses were wrong. */
    DEAD
  }

  boolean isFor(OtpOperation wanted, AccountId wantedAccount) {
    return operation == wanted && account.equals(wantedAccount);
  }

  boolean isLive() {
    return status == Status.SENT || status == Status.VERIFIED;
  }

  Otp guessedWrong() {
    int guesses = tries + 1;
    return with(guesses >= TRIES_MAX ? Status.DEAD : status, guesses, null, null);
  }

  Otp verified(String newTokenDigest, Instant newTokenExpiresAt) {
    return with(Status.VERIFIED, tries, newTokenDigest, newTokenExpiresAt);
  }

  Otp used() {
    return with(Status.USED, tries, tokenDigest, tokenExpiresAt);
  }

  Otp dead() {
    return with(Status.DEAD, tries, tokenDigest, tokenExpiresAt);
  }

  private Otp with(
      Status newStatus,
      int newTries,
      @Nullable String newTokenDigest,
      @Nullable Instant newTokenExpiresAt) {
    return new Otp(
        id,
        client,
        operation,
        account,
        newStatus,
        codeDigest,
        newTries,
        sentAt,
        expiresAt,
        newTokenDigest,
        newTokenExpiresAt);
  }
}
