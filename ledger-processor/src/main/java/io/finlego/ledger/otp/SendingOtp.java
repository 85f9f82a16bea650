package io.finlego.ledger.otp;

import io.finlego.kernel.Decision;
import io.finlego.kernel.OtpDigests;
import io.finlego.kernel.RejectionCode;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountStatus;
import io.finlego.ledger.moment.Moment;
import io.finlego.ledger.otp.OtpCommand.SendOtp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends one-time codes. */
public final class SendingOtp {

  private SendingOtp() {}

  /**
   * @param account the one that the code is about, null if there is none
   */
  public static Decision<OtpChange.Sent> decide(
      SendOtp command,
      @Nullable Account account,
      OtpBooks books,
      OtpTerms terms,
      OtpSecrets secrets,
      Moment moment) {
    if (account == null || !command.client().equals(account.owner())) {
      return Decision.refuse(RejectionCode.ACCOUNT_NOT_FOUND, "There is no such account.");
    }
    if (account.status() == AccountStatus.CLOSED) {
      return Decision.refuse(RejectionCode.ACCOUNT_CLOSED, "The account is closed already.");
    }
    List<Otp> known = books.of(command.client());
    Instant windowStart = moment.now().minus(terms.window());
    if (known.stream().filter(otp -> otp.sentAt().isAfter(windowStart)).count()
        >= terms.maxPerWindow()) {
      return Decision.refuse(
          RejectionCode.TOO_MANY_CODES,
          "At most %d codes are sent in %d minutes."
              .formatted(terms.maxPerWindow(), terms.window().toMinutes()));
    }
    UUID id = moment.newEventId();
    String code = secrets.newCode();
    Otp sent =
        new Otp(
            id,
            command.client(),
            command.operation(),
            account.id(),
            Otp.Status.SENT,
            OtpDigests.ofCode(id, code),
            0,
            moment.now(),
            moment.now().plus(terms.codeLife()),
            null,
            null);
    List<Otp> changed = new ArrayList<>(List.of(sent));
    known.stream()
        .filter(otp -> otp.isLive() && otp.isFor(command.operation(), account.id()))
        .map(Otp::dead)
        .forEach(changed::add);
    return Decision.accept(new OtpChange.Sent(sent, code, command.maskedDestination(), changed));
  }
}
