package io.finlego.ledger.batch;

import io.finlego.kernel.CommandId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.otp.OtpKey;
import io.finlego.kernel.otp.OtpPolicy;
import io.finlego.kernel.otp.OtpSecrets;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.otp.OtpChange;
import io.finlego.ledger.otp.OtpCommand;
import io.finlego.ledger.otp.SendingOtp;
import io.finlego.ledger.otp.VerifyingOtp;
import io.finlego.ledger.wire.OtpOutcomes;
import io.finlego.processing.Outcome;
import java.util.List;

/** Decides those commands of one batch that concern one-time codes. */
final class OtpDecisions {

  private final OtpOutcomes outcomes;
  private final LedgerBatch batch;
  private final OtpPolicy policy;
  private final OtpKey otpKey;

  OtpDecisions(LedgerBatch batch, LedgerPolicy policy) {
    this.outcomes = new OtpOutcomes(policy.secretSeal());
    this.batch = batch;
    this.policy = policy.otpPolicy();
    this.otpKey = policy.otpKey();
  }

  Outcome decide(CommandId id, OtpCommand command, DecisionContext context) {
    OtpSecrets secrets = otpKey.secretsOf(id, context.now());
    Decision<? extends OtpChange> decision =
        switch (command) {
          case OtpCommand.SendOtp sendOtp ->
              SendingOtp.decide(
                  sendOtp,
                  batch.account(sendOtp.account()),
                  batch.otps(),
                  policy,
                  secrets,
                  context);
          case OtpCommand.VerifyOtp verifyOtp ->
              VerifyingOtp.decide(verifyOtp, batch.otps(), policy, secrets, context.now());
        };
    return switch (decision) {
      case Decision.Refused<? extends OtpChange> refused -> Outcome.refused(refused.reasons());
      case Decision.Accepted<? extends OtpChange> accepted -> {
        batch.otps().add(accepted.value().otps());
        yield outcome(accepted.value(), context);
      }
    };
  }

  private Outcome outcome(OtpChange change, DecisionContext context) {
    return switch (change) {
      case OtpChange.Sent sentChange -> outcomes.sent(sentChange, context);
      case OtpChange.Verified verifiedChange -> outcomes.verified(verifiedChange);
      case OtpChange.GuessedWrong wrongGuess ->
          Outcome.refused(
              List.of(
                  new Rejection(
                      CommonRejectionCode.INVALID_CONFIRMATION_CODE,
                      "The code is wrong; %s tries are left.".formatted(wrongGuess.triesLeft()),
                      "code")));
    };
  }
}
