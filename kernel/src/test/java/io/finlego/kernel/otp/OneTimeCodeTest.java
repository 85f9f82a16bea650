package io.finlego.kernel.otp;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.Decision;
import io.finlego.kernel.otp.OneTimeCode.Guess;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.kernel.rejection.RejectionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {

  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
  private static final OtpTerms TERMS =
      new OtpTerms(Duration.ofMinutes(5), Duration.ofMinutes(5), 5, Duration.ofMinutes(15));
  private static final UUID ID = UUID.fromString("0198f4a2-7b1c-7000-8000-000000000001");

  private final OtpSecrets secrets = new OtpSecrets(new SplittableRandom(1));
  private final OneTimeCode sent = OneTimeCode.sent(ID, "123456", TERMS, NOW);

  @Test
  void theRightGuessGivesATokenThatIsAcceptedUntilItExpires() {
    Guess.Right right = (Guess.Right) guessed(sent, "123456", NOW);
    String digest = OtpDigests.ofToken(right.token());

    assertThat(right.code().acceptsToken(digest, NOW)).isTrue();
    assertThat(right.code().acceptsToken(digest, NOW.plus(TERMS.tokenLife()))).isFalse();
    assertThat(right.code().acceptsToken(OtpDigests.ofToken("another"), NOW)).isFalse();
    assertThat(right.code().used().acceptsToken(digest, NOW)).isFalse();
    assertThat(right.code().replaced().acceptsToken(digest, NOW)).isFalse();
  }

  @Test
  void theFifthWrongGuessKillsTheCode() {
    OneTimeCode code = sent;
    for (int triesLeft = 4; triesLeft >= 0; triesLeft--) {
      Guess.Wrong wrong = (Guess.Wrong) guessed(code, "000000", NOW);
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
        .isInstanceOf(Guess.Right.class);
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

    assertThat(TERMS.allowAnother(codes.subList(1, codes.size()), NOW)).isTrue();
    assertThat(TERMS.allowAnother(codes, NOW)).isFalse();
    assertThat(TERMS.allowAnother(codes, NOW.plus(TERMS.window()))).isTrue();
  }

  private Guess guessed(OneTimeCode code, String guess, Instant now) {
    return switch (code.guess(OtpDigests.ofCode(ID, guess), TERMS, secrets, now)) {
      case Decision.Accepted<Guess>(Guess compared) -> compared;
      case Decision.Refused<Guess>(List<Rejection> reasons) -> throw new AssertionError(reasons);
    };
  }

  private RejectionCode refusal(OneTimeCode code, Instant now) {
    return switch (code.guess(OtpDigests.ofCode(ID, "123456"), TERMS, secrets, now)) {
      case Decision.Accepted<Guess>(Guess compared) -> throw new AssertionError(compared);
      case Decision.Refused<Guess>(List<Rejection> reasons) -> reasons.getFirst().code();
    };
  }
}
