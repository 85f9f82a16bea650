package io.finlego.ledger.wire;

import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.otp.Otp;
import io.finlego.ledger.otp.OtpChange;
import io.finlego.ledger.otp.OtpOperation;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Replies;
import io.finlego.schemas.Topics;
import io.finlego.schemas.notification.Notification;
import io.finlego.schemas.notification.NotificationPurpose;
import io.finlego.schemas.reply.OtpSent;
import io.finlego.schemas.reply.OtpTokenSealed;
import io.finlego.vault.OtpTokenSeal;
import io.finlego.vault.SecretSeal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Encodes the outcomes of commands on one-time codes. The notification to the client is the only
 * place that contains the code itself. It counts as secret, so that the command log keeps it
 * sealed. The reply to the right code has the token sealed, because the reply is stored and goes
 * through Kafka. Only the ingress opens it, and only for the client to whom the command belongs.
 */
public final class OtpOutcomes {

  private final AvroCodec codec = AvroCodec.catalogue();
  private final OtpTokenSeal tokenSeal;

  public OtpOutcomes(SecretSeal seal) {
    this.tokenSeal = new OtpTokenSeal(seal);
  }

  /** The outcome of a command that sends a code. */
  public Outcome sent(OtpChange.Sent change, DecisionContext context) {
    Otp otp = change.newOtp();
    Instant expiresAt = otp.code().expiresAt();
    Notification notification =
        new Notification(
            context.newEventId(),
            otp.client().value(),
            purpose(otp.operation()),
            change.plainCode(),
            otp.id(),
            otp.account().value(),
            context.now(),
            expiresAt);
    byte[] key = otp.client().value().toString().getBytes(StandardCharsets.UTF_8);
    return Outcome.succeeded(
            Replies.encode(new OtpSent(otp.id(), change.maskedDestination(), expiresAt)),
            List.of(
                new Outgoing.Event(
                    Topics.NOTIFICATIONS, key, codec.encode(Topics.NOTIFICATIONS, notification))))
        .withSecretEvents();
  }

  /** The outcome of a command that contains the right code. */
  public Outcome verified(OtpChange.Verified change) {
    Instant expiresAt = Objects.requireNonNull(change.otp().code().tokenExpiresAt());
    byte[] sealedToken = tokenSeal.seal(change.token(), expiresAt);
    return Outcome.succeeded(
        Replies.encode(new OtpTokenSealed(ByteBuffer.wrap(sealedToken), expiresAt)), List.of());
  }

  private static NotificationPurpose purpose(OtpOperation operation) {
    return switch (operation) {
      case CLOSE_ACCOUNT -> NotificationPurpose.accountClosingCode;
    };
  }
}
