package io.finlego.ledger.wire;

import io.finlego.ledger.moment.Moment;
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
import io.finlego.schemas.reply.OtpVerified;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Encodes the outcomes of commands on one-time codes. Only the notification to the client contains
 * the code itself.
 */
public final class OtpOutcomes {

  private final AvroCodec codec = AvroCodec.catalogue();

  public Outcome sent(OtpChange.Sent sent, Moment moment) {
    Otp otp = sent.sent();
    Instant expiresAt = otp.code().expiresAt();
    Notification notification =
        new Notification(
            moment.newEventId(),
            otp.client().value(),
            purpose(otp.operation()),
            sent.code(),
            otp.id(),
            otp.account().value(),
            moment.now(),
            expiresAt);
    byte[] key = otp.client().value().toString().getBytes(StandardCharsets.UTF_8);
    return Outcome.succeeded(
        Replies.of(new OtpSent(otp.id(), sent.maskedDestination(), expiresAt)),
        List.of(
            new Outgoing.Event(
                Topics.NOTIFICATIONS, key, codec.encode(Topics.NOTIFICATIONS, notification))));
  }

  public Outcome verified(OtpChange.Verified verified) {
    Instant expiresAt = Objects.requireNonNull(verified.otp().code().tokenExpiresAt());
    return Outcome.succeeded(Replies.of(new OtpVerified(verified.token(), expiresAt)), List.of());
  }

  private static NotificationPurpose purpose(OtpOperation operation) {
    return switch (operation) {
      case CLOSE_ACCOUNT -> NotificationPurpose.accountClosingCode;
    };
  }
}
