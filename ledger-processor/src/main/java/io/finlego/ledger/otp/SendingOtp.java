package io.finlego.ledger.otp;

import io.finlego.kernel.Decision;
import io.finlego.kernel.otp.OneTimeCode;
import io.finlego.kernel.otp.OtpPolicy;
import io.finlego.kernel.otp.OtpSecrets;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountStatus;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.otp.OtpCommand.SendOtp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether to send a one-time code. */
public final class SendingOtp {

  private SendingOtp() {}

  /**
   * Decides whether to send a code. Refuses if the client may not use the account, if the account
   * is closed, or if the client has got too many codes recently.
   *
   * @param account the account for which the code will be valid; null if it does not exist
   */
  public static Decision<OtpChange.Sent> decide(
      SendOtp command,
      @Nullable Account account,
      OtpBooks books,
      OtpPolicy policy,
      OtpSecrets secrets,
      DecisionContext context) {
    if (account == null || !account.isClientAccountOf(command.client())) {
      return Decision.refuse(LedgerRejectionCode.ACCOUNT_NOT_FOUND, "There is no such account.");
    }
    if (account.status() == AccountStatus.CLOSED) {
      return Decision.refuse(LedgerRejectionCode.ACCOUNT_CLOSED, "The account is closed already.");
    }
    List<Otp> earlierOtps = books.otpsOf(command.client());
    Instant nextCodeAllowedAt =
        policy.anotherCodeAllowedAt(earlierOtps.stream().map(Otp::code).toList(), context.now());
    if (nextCodeAllowedAt.isAfter(context.now())) {
      return new Decision.Refused<>(List.of(tooManyCodes(policy, nextCodeAllowedAt)));
    }
    String plainCode = secrets.newCode();
    OneTimeCode sentCode = OneTimeCode.sent(context.newOtpId(), plainCode, policy, context.now());
    Otp otp = new Otp(command.client(), command.operation(), account.id(), sentCode);
    List<Otp> changedOtps = new ArrayList<>(List.of(otp));
    earlierOtps.stream()
        .filter(
            earlierOtp ->
                earlierOtp.code().isLive() && earlierOtp.isFor(command.operation(), account.id()))
        .map(earlierOtp -> earlierOtp.withCode(earlierOtp.code().afterReplacement()))
        .forEach(changedOtps::add);
    return Decision.accept(
        new OtpChange.Sent(otp, plainCode, command.maskedDestination(), changedOtps));
  }

  private static Rejection tooManyCodes(OtpPolicy policy, Instant nextCodeAllowedAt) {
    return new Rejection(
        CommonRejectionCode.TOO_MANY_CODES,
        "At most %s codes are sent in %s minutes."
            .formatted(policy.codesPerWindowMax(), policy.window().toMinutes()),
        null,
        nextCodeAllowedAt);
  }
}
