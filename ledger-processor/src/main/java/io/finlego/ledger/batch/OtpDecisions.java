package io.finlego.ledger.batch;

import io.finlego.kernel.Decision;
import io.finlego.kernel.otp.OtpSecrets;
import io.finlego.kernel.otp.OtpTerms;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.moment.Moment;
import io.finlego.ledger.otp.OtpChange;
import io.finlego.ledger.otp.OtpCommand;
import io.finlego.ledger.otp.SendingOtp;
import io.finlego.ledger.otp.VerifyingOtp;
import io.finlego.ledger.wire.OtpOutcomes;
import io.finlego.processing.Outcome;
import java.util.List;

/** Decides the commands on one-time codes in one batch. */
final class OtpDecisions {

  private final OtpOutcomes outcomes = new OtpOutcomes();
  private final LedgerBatch batch;
  private final OtpTerms terms;
  private final OtpSecrets secrets;

  OtpDecisions(LedgerBatch batch, LedgerTerms terms) {
    this.batch = batch;
    this.terms = terms.otp();
    this.secrets = terms.otpSecrets();
  }

  Outcome decide(OtpCommand command, Moment moment) {
    Decision<? extends OtpChange> decision =
        switch (command) {
          case OtpCommand.SendOtp send ->
              SendingOtp.decide(
                  send, batch.account(send.account()), batch.otps(), terms, secrets, moment);
          case OtpCommand.VerifyOtp verify ->
              VerifyingOtp.decide(verify, batch.otps(), terms, secrets, moment.now());
        };
    return switch (decision) {
      case Decision.Refused<? extends OtpChange> refused -> Outcome.refused(refused.reasons());
      case Decision.Accepted<? extends OtpChange> accepted -> {
        batch.otps().add(accepted.value().otps());
        yield outcome(accepted.value(), moment);
      }
    };
  }

  private Outcome outcome(OtpChange change, Moment moment) {
    return switch (change) {
      case OtpChange.Sent sent -> outcomes.sent(sent, moment);
      case OtpChange.Verified verified -> outcomes.verified(verified);
      case OtpChange.GuessedWrong wrong ->
          Outcome.refused(
              List.of(
                  new Rejection(
                      CommonRejectionCode.INVALID_CONFIRMATION_CODE,
                      "The code is wrong; %s tries are left.".formatted(wrong.triesLeft()),
                      "code")));
    };
  }
}
