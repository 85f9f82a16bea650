package io.finlego.kernel.otp;

import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.CommonRejectionCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A one-time code, and the token that the client gets for the right code. The record holds only
 * digests of the code and the token.
 *
 * @param codeDigest the digest of the code, from {@link OtpDigests#ofCode}
 * @param wrongGuesses the number of wrong guesses so far
 * @param expiresAt the first instant at which the code is not valid any more
 * @param tokenDigest null until the client sends the right code
 * @param tokenExpiresAt the first instant at which the token is not valid any more; null until the
 *     client sends the right code
 */
public record OneTimeCode(
    UUID id,
    Status status,
    String codeDigest,
    int wrongGuesses,
    Instant sentAt,
    Instant expiresAt,
    @Nullable String tokenDigest,
    @Nullable Instant tokenExpiresAt) {

  /** The number of wrong guesses after which a code is {@link Status#DEAD}. */
  public static final int WRONG_GUESSES_MAX = 5;

  /** The state of a code. */
  public enum Status {
    /** The code was sent to the client, and the client has not sent the right code back yet. */
    SENT,
    /** The client sent the right code, and has not used the token yet. */
    VERIFIED,
    /** The client used the token. */
    USED,
    /** A newer code replaced this one, or the client sent too many wrong codes. */
    DEAD
  }

  /** The result of a guess. */
  public sealed interface GuessResult {

    /** Returns the code in its state after the guess. */
    OneTimeCode code();

    /** The guess was right, so the client gets this token. */
    record Right(OneTimeCode code, String token) implements GuessResult {}

    /** The guess was wrong and used up one of the allowed guesses. */
    record Wrong(OneTimeCode code) implements GuessResult {

      public int triesLeft() {
        return WRONG_GUESSES_MAX - code.wrongGuesses();
      }
    }
  }

  /** Creates the code that is sent to a client at this instant. */
  public static OneTimeCode sent(UUID id, String code, OtpPolicy policy, Instant now) {
    String codeDigest = OtpDigests.ofCode(id, code);
    Instant expiresAt = now.plus(policy.codeLife());
    return new OneTimeCode(id, Status.SENT, codeDigest, 0, now, expiresAt, null, null);
  }

  /**
   * Compares a guess with this code. Refuses the guess if the code has expired or its status is not
   * {@link Status#SENT}.
   */
  public Decision<GuessResult> guess(
      String guessDigest, OtpPolicy policy, OtpSecrets secrets, Instant now) {
    if (status != Status.SENT) {
      return Decision.refuse(
          CommonRejectionCode.OTP_DEAD, "The code was used, guessed wrong too often or replaced.");
    }
    if (!now.isBefore(expiresAt)) {
      return Decision.refuse(CommonRejectionCode.OTP_EXPIRED, "The code has expired.");
    }
    if (!OtpDigests.match(codeDigest, guessDigest)) {
      return Decision.accept(new GuessResult.Wrong(afterWrongGuess()));
    }
    String token = secrets.newToken();
    OneTimeCode verifiedCode =
        with(
            Status.VERIFIED, wrongGuesses, OtpDigests.ofToken(token), now.plus(policy.tokenLife()));
    return Decision.accept(new GuessResult.Right(verifiedCode, token));
  }

  /**
   * Tells whether the status is {@link Status#SENT} or {@link Status#VERIFIED}. An expired code may
   * be live.
   */
  public boolean isLive() {
    return status == Status.SENT || status == Status.VERIFIED;
  }

  /** Tells whether a token with this digest is the code's token and can be used at this instant. */
  public boolean acceptsToken(String digestToCheck, Instant now) {
    return status == Status.VERIFIED
        && tokenExpiresAt != null
        && now.isBefore(tokenExpiresAt)
        && tokenDigest != null
        && OtpDigests.match(tokenDigest, digestToCheck);
  }

  /** Returns the code after the client has used its token. */
  public OneTimeCode afterUse() {
    return with(Status.USED, wrongGuesses, tokenDigest, tokenExpiresAt);
  }

  /** Returns the code after a newer code has replaced it. */
  public OneTimeCode afterReplacement() {
    return with(Status.DEAD, wrongGuesses, tokenDigest, tokenExpiresAt);
  }

  private OneTimeCode afterWrongGuess() {
    int newWrongGuesses = wrongGuesses + 1;
    return with(
        newWrongGuesses >= WRONG_GUESSES_MAX ? Status.DEAD : status, newWrongGuesses, null, null);
  }

  private OneTimeCode with(
      Status newStatus,
      int newWrongGuesses,
      @Nullable String newTokenDigest,
      @Nullable Instant newTokenExpiresAt) {
    return new OneTimeCode(
        id,
        newStatus,
        codeDigest,
        newWrongGuesses,
        sentAt,
        expiresAt,
        newTokenDigest,
        newTokenExpiresAt);
  }
}
