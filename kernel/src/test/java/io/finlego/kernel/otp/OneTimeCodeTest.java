package io.finlego.kernel.otp;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.CommandId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.otp.OneTimeCode.GuessResult;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.kernel.rejection.RejectionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {

  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
  private static final OtpPolicy TERMS =
      new OtpPolicy(Duration.ofMinutes(5), Duration.ofMinutes(5), 5, Duration.ofMinutes(15));
  private static final UUID ID = UUID.fromString("0198f4a2-7b1c-7000-8000-000000000001");

  private final OtpSecrets secrets = new OtpKey(new byte[32]).secretsOf(new CommandId(ID), NOW);
  private final OneTimeCode sent = OneTimeCode.sent(ID, "123456", TERMS, NOW);

  @Test
  void theRightGuessGivesATokenThatIsAcceptedUntilItExpires() {
    GuessResult.Right right = (GuessResult.Right) guessed(sent, "123456", NOW);
    String digest = OtpDigests.ofToken(right.token());

    assertThat(right.code().acceptsToken(digest, NOW)).isTrue();
    assertThat(right.code().acceptsToken(digest, NOW.plus(TERMS.tokenLife()))).isFalse();
    assertThat(right.code().acceptsToken(OtpDigests.ofToken("another"), NOW)).isFalse();
    assertThat(right.code().afterUse().acceptsToken(digest, NOW)).isFalse();
    assertThat(right.code().afterReplacement().acceptsToken(digest, NOW)).isFalse();
  }

  @Test
  void theFifthWrongGuessKillsTheCode() {
    OneTimeCode code = sent;
    for (int triesLeft = 4; triesLeft >= 0; triesLeft--) {
      GuessResult.Wrong wrong = (GuessResult.Wrong) guessed(code, "000000", NOW);
      assertThat(wrong.triesLeft()).isEqualTo(triesLeft);
      code = wrong.code();
    }

    assertThat(code.isLive()).isFalse();
    assertThat(refusal(code, NOW)).isEqualTo(CommonRejectionCode.OTP_DEAD);
  }

  @Test
  void aCodeExpiresAtTheEndOfItsLife() {
    assertThat(refusal(sent, NOW.plus(TERMS.codeLife())))
        .isEqualTo(CommonRejectionCode.OTP_EXPIRED);
    assertThat(guessed(sent, "123456", NOW.plus(TERMS.codeLife()).minusMillis(1)))
        .isInstanceOf(GuessResult.Right.class);
  }

  @Test
  void aCodeIsGuessedRightOnlyOnce() {
    OneTimeCode verified = guessed(sent, "123456", NOW).code();

    assertThat(refusal(verified, NOW)).isEqualTo(CommonRejectionCode.OTP_DEAD);
  }

  @Test
  void theSameCodeOfAnotherIdHasAnotherDigest() {
    assertThat(OtpDigests.ofCode(ID, "123456"))
        .isNotEqualTo(OtpDigests.ofCode(new UUID(0, 0), "123456"));
  }

  @Test
  void codesHaveSixDigitsAndTokens256Bits() {
    assertThat(secrets.newCode()).matches("[0-9]{6}");
    assertThat(secrets.newToken()).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void aClientGetsOnlySoManyCodesWithinAWindow() {
    List<OneTimeCode> codes = Collections.nCopies(TERMS.codesPerWindowMax(), sent);

    assertThat(TERMS.anotherCodeAllowedAt(codes.subList(1, codes.size()), NOW)).isEqualTo(NOW);
    Instant allowedAt = TERMS.anotherCodeAllowedAt(codes, NOW);
    assertThat(allowedAt).isAfter(NOW).isBeforeOrEqualTo(NOW.plus(TERMS.window()));
    assertThat(TERMS.anotherCodeAllowedAt(codes, allowedAt)).isEqualTo(allowedAt);
    Instant later = NOW.plus(TERMS.window());
    assertThat(TERMS.anotherCodeAllowedAt(codes, later)).isEqualTo(later);
  }

  private GuessResult guessed(OneTimeCode code, String guess, Instant now) {
    return switch (code.guess(OtpDigests.ofCode(ID, guess), TERMS, secrets, now)) {
      case Decision.Accepted<GuessResult>(GuessResult compared) -> compared;
      case Decision.Refused<GuessResult>(List<Rejection> reasons) ->
          throw new AssertionError(reasons);
    };
  }

  private RejectionCode refusal(OneTimeCode code, Instant now) {
    return switch (code.guess(OtpDigests.ofCode(ID, "123456"), TERMS, secrets, now)) {
      case Decision.Accepted<GuessResult>(GuessResult compared) ->
          throw new AssertionError(compared);
      case Decision.Refused<GuessResult>(List<Rejection> reasons) -> reasons.getFirst().code();
    };
  }
}
