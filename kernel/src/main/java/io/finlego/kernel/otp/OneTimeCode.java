package io.finlego.kernel.otp;

import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.CommonRejectionCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A one-time code, and the token that the client got for it. Only digests of both are kept.
 * Immutable.
 *
 * @param tries wrong guesses so far
 * @param expiresAt when the code expires
 * @param tokenDigest set once the code was guessed right
 */
public record OneTimeCode(
    UUID id,
    Status status,
    String digest,
    int tries,
    Instant sentAt,
    Instant expiresAt,
    @Nullable String tokenDigest,
    @Nullable Instant tokenExpiresAt) {

  /** The number of wrong guesses after which a code is dead. */
  public static final int TRIES_MAX = 5;

  /** The state of a code. */
  public enum Status {
    /** The code is on its way to the client. */
    SENT,
    /** The code was guessed right, and its token was not used yet. */
    VERIFIED,
    /** The token was used. */
    USED,
    /** A newer code took its place, or too many guesses were wrong. */
    DEAD
  }

  /** A guess that was compared, and the code after it. */
  public sealed interface Guess {

    OneTimeCode code();

    /** The guess was right and gives a token. */
    record Right(OneTimeCode code, String token) implements Guess {}

    /** The guess was wrong, which uses up one of the tries. */
    record Wrong(OneTimeCode code) implements Guess {

      public int triesLeft() {
        return TRIES_MAX - code.tries();
      }
    }
  }

  /** A new code that is sent at this instant. */
  public static OneTimeCode sent(UUID id, String code, OtpTerms terms, Instant now) {
    String digest = OtpDigests.ofCode(id, code);
    Instant expiresAt = now.plus(terms.codeLife());
    return new OneTimeCode(id, Status.SENT, digest, 0, now, expiresAt, null, null);
  }

  /** Compares a guess with this code. Refuses the guess if the code can no longer be guessed. */
  public Decision<Guess> guess(
      String guessDigest, OtpTerms terms, OtpSecrets secrets, Instant now) {
    if (status != Status.SENT) {
      return Decision.refuse(
          CommonRejectionCode.OTP_DEAD, "The code was used, guessed wrong too often or replaced.");
    }
    if (!now.isBefore(expiresAt)) {
      return Decision.refuse(CommonRejectionCode.OTP_EXPIRED, "The code has expired.");
    }
    if (!OtpDigests.match(digest, guessDigest)) {
      return Decision.accept(new Guess.Wrong(guessedWrong()));
    }
    String token = secrets.newToken();
    OneTimeCode verified =
        with(Status.VERIFIED, tries, OtpDigests.ofToken(token), now.plus(terms.tokenLife()));
    return Decision.accept(new Guess.Right(verified, token));
  }

  /** Tells whether the code was neither used nor killed. Its expiry is not considered. */
  public boolean isLive() {
    return status == Status.SENT || status == Status.VERIFIED;
  }

  /** Tells whether the token with this digest can be used at this instant. */
  public boolean acceptsToken(String digestOfToken, Instant now) {
    return status == Status.VERIFIED
        && tokenExpiresAt != null
        && now.isBefore(tokenExpiresAt)
        && tokenDigest != null
        && OtpDigests.match(tokenDigest, digestOfToken);
  }

  /** The same code after its token was used. */
  public OneTimeCode used() {
    return with(Status.USED, tries, tokenDigest, tokenExpiresAt);
  }

  /** The same code after a newer code took its place. */
  public OneTimeCode replaced() {
    return with(Status.DEAD, tries, tokenDigest, tokenExpiresAt);
  }

  private OneTimeCode guessedWrong() {
    int guesses = tries + 1;
    return with(guesses >= TRIES_MAX ? Status.DEAD : status, guesses, null, null);
  }

  private OneTimeCode with(
      Status newStatus,
      int newTries,
      @Nullable String newTokenDigest,
      @Nullable Instant newTokenExpiresAt) {
    return new OneTimeCode(
        id, newStatus, digest, newTries, sentAt, expiresAt, newTokenDigest, newTokenExpiresAt);
  }
}
